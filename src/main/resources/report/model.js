/* What the user has decided so far; lives as long as the dialog, so that going back loses nothing. Pure. */
define('duban/report/model', ['duban/report/carry'], function (carry) {
  'use strict';

  /** As the server counts: UTF-16 characters. */
  const LIMIT = 2000000;

  function create() {
    return { basics: null, text: '', fileName: null, preview: null, previewOf: null, items: [], links: new Set(), lost: 0, checklist: false, blankChecklist: true };
  }

  function isBlank(model) {
    return !model.basics || model.basics.start !== 'existing';
  }

  /** Takes what was recognised in a text. Corrections stay with the entries they were made on, as far as these are still there. */
  function recognised(model, text, preview) {
    const same = model.previewOf === text && model.preview !== null;
    model.text = text;
    model.preview = preview;
    model.previewOf = text;
    if (same) {
      return;
    }
    const before = model.items;
    const items = (preview.items || []).map(function (item, index) {
      return {
        ref: 'i' + (index + 1), index: index, kind: item.kind, title: item.title, text: item.text, start: item.start, end: item.end,
        read: { kind: item.kind, title: item.title, text: item.text },
      };
    });
    Object.assign(model, carry(before, model.links, items, text));
    if (before.length === 0) {
      model.checklist = preview.documentKind === 'REPORT' && ofKind(model, 'PROBLEM').length > 0;
    }
  }

  function titleOf(text) {
    return text.split(/[。；;：:\n]/)[0].slice(0, 30) || text.slice(0, 30);
  }

  /** Makes an entry of a stretch of the text; of another entry's words it takes what it needs. */
  function addEntry(model, start, end) {
    const text = model.text.slice(start, end).trim();
    const owner = model.items.find(function (i) { return i.start !== null && i.start <= start && end <= i.end && i.text !== text; });
    const at = owner ? owner.text.indexOf(text) : -1;
    if (at >= 0) {
      owner.text = (owner.text.slice(0, at) + owner.text.slice(at + text.length)).replace(/[，、；,;\s]+$/, '').trim();
      owner.title = owner.title.includes(text) ? titleOf(owner.text) : owner.title;
    }
    const item = {
      ref: 'a' + (model.added = (model.added || 0) + 1), index: model.items.length, kind: owner ? owner.kind : 'PROBLEM',
      title: titleOf(text), text: text, start: start, end: end, added: true,
    };
    model.items.push(item);
    return item;
  }

  function isCurrent(model) {
    return model.preview !== null && model.previewOf === model.text;
  }

  function ofKind(model, kind) {
    return model.items.filter(function (item) { return item.kind === kind; });
  }

  function linkKey(problem, measure) {
    return problem + '|' + measure;
  }

  function setLink(model, problem, measure, on) {
    model.links[on ? 'add' : 'delete'](linkKey(problem, measure));
  }

  function isLinked(model, problem, measure) {
    return model.links.has(linkKey(problem, measure));
  }

  /** Suggestions between things that still are a problem and a measure; they are indexes into the preview's items. */
  function suggestions(model) {
    const refs = function (index, kind) {
      const item = model.items[index];
      return item && item.kind === kind ? item.ref : null;
    };
    return ((model.preview && model.preview.suggestedLinks) || [])
      .map(function (s) {
        return { problem: refs(s.problem, 'PROBLEM'), measure: refs(s.measure, 'MEASURE'), score: s.score, why: s.why };
      })
      .filter(function (s) { return s.problem !== null && s.measure !== null; });
  }

  /** Measures that no problem of the checklist is answered by. */
  function unpaired(model) {
    const problems = ofKind(model, 'PROBLEM');
    return ofKind(model, 'MEASURE').filter(function (m) {
      return !problems.some(function (p) { return isLinked(model, p.ref, m.ref); });
    });
  }

  /** The body of the drafts request: only what goes into the checklist, and only links between such things. */
  function payload(model, spaceKey) {
    const basics = model.basics;
    const blank = isBlank(model);
    const checklist = blank ? model.blankChecklist : model.checklist;
    const kept = blank || !checklist ? [] : model.items.filter(function (i) { return i.kind === 'PROBLEM' || i.kind === 'MEASURE'; });
    const links = [];
    kept.filter(function (i) { return i.kind === 'PROBLEM'; }).forEach(function (p) {
      kept.filter(function (i) { return i.kind === 'MEASURE' && isLinked(model, p.ref, i.ref); }).forEach(function (m) {
        links.push({ problem: p.ref, measure: m.ref });
      });
    });
    return {
      spaceKey: spaceKey, title: basics.title.trim(), organ: basics.organ.trim(), period: basics.period,
      addressee: basics.addressee.trim(), text: blank ? '' : model.text, checklist: checklist, links: links,
      items: kept.map(function (i) { return { ref: i.ref, kind: i.kind, title: i.title.trim(), text: i.text }; }),
    };
  }

  /** The first thing in the checklist that has lost its title, or null. */
  function untitled(model) {
    return model.items.find(function (i) {
      return (i.kind === 'PROBLEM' || i.kind === 'MEASURE') && i.title.trim() === '';
    }) || null;
  }

  return {
    LIMIT: LIMIT, create: create, isBlank: isBlank, recognised: recognised, addEntry: addEntry, isCurrent: isCurrent,
    ofKind: ofKind, setLink: setLink, isLinked: isLinked, suggestions: suggestions, unpaired: unpaired, payload: payload, untitled: untitled,
  };
});
