/* Page 3, right side: the lists. Each row can be found by its entry and can show its place in the text. */
define('duban/report/review-lists', ['duban/report/dom', 'duban/report/labels', 'duban/report/model'], function (dom, labels, models) {
  'use strict';

  const el = dom.el;
  const STEP = 100;
  const CHOICES = ['PROBLEM', 'MEASURE', 'PRACTICE', 'IGNORED'];

  function more(rest) {
    return AJS.I18n.getText('duban.report.review.more', String(rest));
  }

  function jump(entry, reveal) {
    return entry.start === null ? null : el('button', {
      type: 'button', class: 'aui-button aui-button-link duban-report-jump', click: function () { reveal(entry); },
      'aria-label': AJS.I18n.getText('duban.report.review.jumpTo', entry.text || ''),
    }, AJS.I18n.getText('duban.report.review.jump'));
  }

  function badge(kind, word) {
    return el('span', { class: 'duban-report-badge duban-mark-' + kind.toLowerCase() }, word);
  }

  /** A plain list: badge, words, jump. */
  function plain(entries, reveal, describe, emptyText) {
    if (entries.length === 0) {
      return { node: el('p', { class: 'duban-report-none' }, emptyText), showTo: function () {} };
    }
    return dom.longList(entries, function (entry) {
      return el('li', { 'data-entry': entry.id, tabindex: '-1' }, describe(entry), jump(entry, reveal));
    }, STEP, more);
  }

  function outline(entries, reveal) {
    return plain(entries, reveal, function (e) {
      return el('span', { class: 'duban-report-level-' + Math.min(4, e.level || 1) }, (e.number || '') + (e.text || ''));
    }, AJS.I18n.getText('duban.report.review.noSections'));
  }

  function warnings(entries, reveal) {
    return plain(entries, reveal, function (e) {
      return [badge('warning', labels.kind('WARNING')), el('span', null, e.text)];
    }, AJS.I18n.getText('duban.report.review.noWarnings'));
  }

  function figures(entries, reveal) {
    return plain(entries, reveal, function (e) {
      return [badge('figure', String(e.value) + (e.unit || '')), el('span', null, e.text)];
    }, AJS.I18n.getText('duban.report.review.noFigures'));
  }

  function placeholders(entries, reveal) {
    return plain(entries, reveal, function (e) {
      return [badge('placeholder', labels.kind('PLACEHOLDER')), el('span', null, e.text)];
    }, AJS.I18n.getText('duban.report.review.noPlaceholders'));
  }

  function regulations(entries, reveal) {
    return plain(entries, reveal, function (e) {
      return [badge('regulation', labels.action(e.action)), el('span', null, e.text)];
    }, AJS.I18n.getText('duban.report.review.noRegulations'));
  }

  /** The things that may become the checklist; kind and title can be corrected. */
  function items(model, entries, reveal, onChange, onAdd) {
    function row(entry) {
      const item = model.items[entry.no - 1];
      const title = el('input', {
        type: 'text', class: 'text duban-report-item-title', maxlength: '255', value: item.title,
        'aria-label': AJS.I18n.getText('duban.report.review.itemTitle', String(entry.no)),
        input: function () { item.title = title.value; },
        change: onChange,
      });
      const kind = el('select', {
        class: 'select', value: item.kind, 'aria-label': AJS.I18n.getText('duban.report.review.itemKind', String(entry.no)),
        change: function () {
          item.kind = kind.value;
          line.dataset.kind = kind.value;
          onChange();
        },
      }, CHOICES.map(function (k) { return el('option', { value: k }, labels.kind(k)); }));
      const line = el('li', { class: 'duban-report-item', 'data-entry': entry.id, 'data-kind': item.kind, tabindex: '-1' },
        kind, title, jump(entry, reveal), el('p', { class: 'duban-report-words' }, item.text || ''));
      return line;
    }
    // pressing a button must not take the selection away
    const add = el('div', { class: 'duban-report-add' },
      el('button', { type: 'button', class: 'aui-button aui-button-compact', click: onAdd, mousedown: function (e) { e.preventDefault(); } },
        AJS.I18n.getText('duban.report.review.add')),
      el('span', { class: 'description' }, AJS.I18n.getText('duban.report.review.add.hint')));
    const list = entries.length > 0 ? dom.longList(entries, row, STEP, more)
      : { node: el('p', { class: 'duban-report-none' }, AJS.I18n.getText('duban.report.review.noItems')), showTo: function () {} };
    return { node: el('div', null, add, list.node), showTo: list.showTo };
  }

  /** Counts in words, such as for a tab or the checklist's switch. */
  function tally(model) {
    return AJS.I18n.getText('duban.report.review.tally',
      String(models.ofKind(model, 'PROBLEM').length), String(models.ofKind(model, 'MEASURE').length));
  }

  return {
    outline: outline, warnings: warnings, figures: figures, placeholders: placeholders, regulations: regulations,
    items: items, tally: tally,
  };
});
