/* What was recognised, as entries with a place in the text, and the text cut into pieces that can be drawn. Pure. */
define('duban/report/marks', [], function () {
  'use strict';

  const CHUNK = 3000;
  const LONGEST_MARK = 4000;

  function entry(type, index, source, more) {
    // the importer says 0 to 0 for the whole text
    const placed = Number.isInteger(source.start) && source.start >= 0 && source.end > 0;
    const start = placed ? source.start : null;
    const end = placed ? Math.max(start, Number.isInteger(source.end) ? source.end : start) : null;
    return Object.assign({ id: type.toLowerCase() + '-' + index, type: type, no: index + 1, start: start, end: end }, more);
  }

  /** All entries of a preview. Items carry type ITEM and the kind that the user may change. */
  function entries(preview) {
    const list = function (name, type, more) {
      return (preview[name] || []).map(function (source, index) {
        return entry(type, index, source, more(source));
      });
    };
    return [].concat(
      list('warnings', 'WARNING', function (w) { return { text: w.message, code: w.code }; }),
      list('sections', 'SECTION', function (s) { return { text: s.heading, number: s.number, level: s.level }; }),
      list('items', 'ITEM', function (i) { return { text: i.title, kind: i.kind }; }),
      list('figures', 'FIGURE', function (f) { return { text: f.text, value: f.value, unit: f.unit }; }),
      list('regulations', 'REGULATION', function (r) { return { text: r.title, action: r.action }; }),
      list('placeholders', 'PLACEHOLDER', function (p) { return { text: p.text }; })
    );
  }

  /** Entries that a person has added, numbered on behind those that were recognised. */
  function added(items) {
    return items.filter(function (i) { return i.added; }).map(function (i) {
      return entry('ITEM', i.index, i, { text: i.title, kind: i.kind });
    });
  }

  /** Cuts at line ends near {@code CHUNK} characters; a line of a megabyte is cut too, never inside a surrogate pair. */
  function chunks(text) {
    const result = [];
    let start = 0;
    while (start < text.length) {
      let end = Math.min(text.length, start + CHUNK);
      if (end < text.length) {
        const newline = text.lastIndexOf('\n', end);
        if (newline > start) {
          end = newline + 1;
        } else if (/[\uD800-\uDBFF]/.test(text[end - 1])) {
          end -= 1;
        }
      }
      result.push({ start: start, end: end, entries: [] });
      start = end;
    }
    return result;
  }

  /** A heading is marked on its own line only, and nothing is painted over pages. */
  function reach(entry, text) {
    if (entry.end - entry.start <= LONGEST_MARK && entry.type !== 'SECTION') {
      return entry.end;
    }
    const newline = text.indexOf('\n', entry.start);
    return Math.min(entry.end, newline < 0 ? text.length : newline, entry.start + LONGEST_MARK);
  }

  /** The chunks of a text, each with the entries that touch it, clipped to it. */
  function layout(text, all) {
    const parts = chunks(text);
    const placed = all.filter(function (e) { return e.start !== null && e.start < text.length; });
    placed.sort(function (a, b) { return a.start - b.start || b.end - a.end; });
    let first = 0;
    placed.forEach(function (e) {
      while (parts[first].end <= e.start) {
        first += 1;
      }
      const end = Math.max(e.start + 1, reach(e, text));
      for (let i = first; i < parts.length && parts[i].start < end; i += 1) {
        const part = parts[i];
        part.entries.push({
          entry: e, start: Math.max(e.start, part.start), end: Math.min(end, part.end), opens: e.start >= part.start,
        });
      }
    });
    return parts;
  }

  /** Flat pieces of one chunk: {start, end, marks, opening}, where opening are the entries that begin there. */
  function segments(part) {
    const cuts = new Set([part.start, part.end]);
    part.entries.forEach(function (m) { cuts.add(m.start); cuts.add(m.end); });
    const points = Array.from(cuts).sort(function (a, b) { return a - b; });
    let active = [];
    let next = 0;
    return points.slice(0, -1).map(function (start, i) {
      active = active.filter(function (m) { return m.end > start; });
      const opening = [];
      while (next < part.entries.length && part.entries[next].start <= start) {
        active.push(part.entries[next]);
        if (part.entries[next].opens) {
          opening.push(part.entries[next].entry);
        }
        next += 1;
      }
      return { start: start, end: points[i + 1], marks: active.map(function (m) { return m.entry; }), opening: opening };
    });
  }

  return { entries: entries, added: added, chunks: chunks, layout: layout, segments: segments };
});
