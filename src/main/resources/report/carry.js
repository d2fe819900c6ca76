/* Takes a person's corrections over to the entries of a text that was mended and read again. Pure. */
define('duban/report/carry', [], function () {
  'use strict';

  function corrected(item) {
    return Boolean(item.added) || item.kind !== item.read.kind || item.title !== item.read.title;
  }

  function link(key, refs) {
    const ends = key.split('|').map(function (ref) { return refs.get(ref); });
    return ends[0] && ends[1] ? ends.join('|') : null;
  }

  /**
   * By the same text first, then by the same title; where most of a text is as it was, by the same kind and place too.
   * @return {items, links, lost}: lost counts corrected entries that have no successor
   */
  return function carry(before, links, now, text) {
    const successors = new Map();
    const taken = new Set();
    function match(same) {
      before.forEach(function (old) {
        const found = old.added || successors.has(old) ? null : now.find(function (item) { return !taken.has(item) && same(old, item); });
        if (found) {
          successors.set(old, found);
          taken.add(found);
        }
      });
    }
    function place(list, item) {
      return list.filter(function (other) { return !other.added && other.read.kind === item.read.kind; }).indexOf(item);
    }

    match(function (old, item) { return item.read.kind === old.read.kind && item.read.text === old.read.text; });
    match(function (old, item) { return item.read.text === old.read.text; });
    match(function (old, item) { return item.read.title === old.read.title; });
    const known = before.filter(function (old) { return !old.added; });
    if (successors.size * 2 >= known.length && now.length === known.length) {
      match(function (old, item) { return item.read.kind === old.read.kind && place(now, item) === place(before, old); });
    }
    const refs = new Map();
    successors.forEach(function (item, old) {
      refs.set(old.ref, item.ref);
      item.kind = old.kind;
      item.title = old.title === old.read.title ? item.title : old.title;
      item.text = item.read.text === old.read.text ? old.text : item.text;
    });
    const kept = before.filter(function (old) { return old.added && text.includes(old.text); });
    kept.forEach(function (old) { refs.set(old.ref, old.ref); });
    const moved = Array.from(links).map(function (key) { return link(key, refs); });
    const lost = before.filter(function (old) { return corrected(old) && !refs.has(old.ref); }).length;
    return {
      items: now.concat(kept.map(function (old, i) { return Object.assign({}, old, { index: now.length + i, start: null, end: null }); })),
      links: new Set(moved.filter(Boolean)),
      lost: lost + moved.filter(function (key) { return key === null; }).length,
    };
  };
});
