/* Page 3: the text with its recognised places, and beside it what was recognised. */
define('duban/report/review', [
  'duban/report/dom', 'duban/report/labels', 'duban/report/marks', 'duban/report/model', 'duban/report/source-view',
  'duban/report/review-lists', 'duban/report/review-pairs', 'duban/report/tabs', 'duban/report/review-head',
], function (dom, labels, marks, models, sourceView, lists, pairs, tabs, head) {
  'use strict';

  const el = dom.el;
  const TAB_OF = { WARNING: 'warnings', SECTION: 'outline', ITEM: 'items', FIGURE: 'figures', REGULATION: 'regulations', PLACEHOLDER: 'placeholders' };

  function plan(root, model) {
    const box = el('input', { type: 'checkbox', class: 'checkbox', id: 'duban-report-checklist', change: function () {
      model.blankChecklist = box.checked;
    } });
    box.checked = model.blankChecklist;
    root.append(
      dom.message('info', AJS.I18n.getText('duban.report.review.blank', model.basics.title)),
      el('ul', null, [
        AJS.I18n.getText('duban.report.review.blank.basics'), AJS.I18n.getText('duban.report.review.blank.chapters'),
      ].map(function (line) { return el('li', null, line); })),
      el('div', { class: 'checkbox duban-report-with' }, box,
        el('label', { for: 'duban-report-checklist' }, AJS.I18n.getText('duban.report.review.withChecklist'))));
  }

  /** Draws the page into the form; returns the text view, to be destroyed when the page goes. */
  function show(form, model) {
    form.append(el('div', { class: 'duban-report-slot', 'aria-live': 'assertive' }));
    if (models.isBlank(model)) {
      plan(form, model);
      return null;
    }
    const preview = model.preview;
    const entries = marks.entries(preview).concat(marks.added(model.items));
    const of = function (type) { return entries.filter(function (e) { return e.type === type; }); };
    const kindOf = function (e) {
      const kind = e.type === 'ITEM' ? model.items[e.no - 1].kind : e.type;
      return kind === 'IGNORED' ? null : kind.toLowerCase();
    };
    const labelOf = function (e) {
      return e.type === 'SECTION' ? labels.kind('SECTION') : labels.kind(kindOf(e).toUpperCase()) + ' ' + e.no;
    };
    const view = sourceView(model.text, entries, labelOf, kindOf, reach);
    const counted = el('label', { for: 'duban-report-checklist' });
    const checklist = el('input', { type: 'checkbox', class: 'checkbox', id: 'duban-report-checklist', change: function () {
      model.checklist = checklist.checked;
      warn();
    } });
    checklist.checked = model.checklist;
    const loose = el('div', { class: 'duban-report-unpaired' });

    function pair() {
      tab.select('pairs');
      tab.node.querySelector('[role=tab][aria-selected=true]').focus();
    }
    function warn() {
      const count = model.checklist ? models.unpaired(model).length : 0;
      loose.replaceChildren.apply(loose, count === 0 ? [] : [
        AJS.I18n.getText('duban.report.review.unpaired', String(count)), ' ',
        el('button', { type: 'button', class: 'aui-button aui-button-link', click: pair }, AJS.I18n.getText('duban.report.review.unpaired.pair'))]);
    }
    function recount() {
      warn();
      counted.textContent = AJS.I18n.getText('duban.report.review.withChecklist') + ' ' + lists.tally(model);
    }
    function itemsChanged() {
      recount();
      view.refresh();
    }
    function addEntry() {
      const place = view.selected();
      if (!place || model.text.slice(place.start, place.end).trim() === '') {
        dom.say(form.querySelector('.duban-report-slot'), 'warning', AJS.I18n.getText('duban.report.review.add.nothing'));
        return;
      }
      const added = models.addEntry(model, place.start, place.end);
      view.destroy();
      form.replaceChildren();
      model.view = show(form, model);
      model.view.reach('item-' + added.index);
    }

    const panels = {
      warnings: lists.warnings(of('WARNING'), view.reveal), items: lists.items(model, of('ITEM'), view.reveal, itemsChanged, addEntry),
      outline: lists.outline(of('SECTION'), view.reveal), figures: lists.figures(of('FIGURE'), view.reveal),
      placeholders: lists.placeholders(of('PLACEHOLDER'), view.reveal), regulations: lists.regulations(of('REGULATION'), view.reveal),
    };
    const title = function (word, type) { return word + ' ' + of(type).length; };
    const tab = tabs([
      { key: 'warnings', title: title(AJS.I18n.getText('duban.report.tab.warnings'), 'WARNING'), node: panels.warnings.node },
      { key: 'items', title: title(AJS.I18n.getText('duban.report.tab.items'), 'ITEM'), node: panels.items.node },
      { key: 'pairs', title: AJS.I18n.getText('duban.report.tab.pairs'), onShow: function (panel) { panel.replaceChildren(pairs(model, warn)); } },
      { key: 'outline', title: title(AJS.I18n.getText('duban.report.tab.outline'), 'SECTION'), node: panels.outline.node },
      { key: 'placeholders', title: title(AJS.I18n.getText('duban.report.tab.placeholders'), 'PLACEHOLDER'), node: panels.placeholders.node },
      { key: 'figures', title: title(AJS.I18n.getText('duban.report.tab.figures'), 'FIGURE'), node: panels.figures.node },
      { key: 'regulations', title: title(AJS.I18n.getText('duban.report.tab.regulations'), 'REGULATION'), node: panels.regulations.node },
    ], AJS.I18n.getText('duban.report.review.found'));

    function reach(entry) {
      const key = TAB_OF[entry.type];
      tab.select(key);
      panels[key].showTo(entry.no - 1);
      const row = form.querySelector('.duban-report-panel [data-entry="' + entry.id + '"]');
      if (row) {
        form.querySelectorAll('.duban-report-row-flash').forEach(function (n) { n.classList.remove('duban-report-row-flash'); });
        row.classList.add('duban-report-row-flash');
        row.scrollIntoView({ block: 'nearest' });
        row.focus({ preventScroll: true });
      }
    }

    recount();
    tab.select(of('WARNING').length > 0 ? 'warnings' : 'items');
    form.append.apply(form, [head.verdict(preview), head.lost(model),
      el('div', { class: 'checkbox duban-report-with' }, checklist, counted), loose, head.legend(),
      el('div', { class: 'duban-report-split' },
        el('section', { class: 'duban-report-left' }, el('h3', null, AJS.I18n.getText('duban.report.review.source')), view.node),
        el('section', { class: 'duban-report-right' }, el('h3', null, AJS.I18n.getText('duban.report.review.found')), tab.node)),
    ].filter(Boolean));
    view.pair = pair;
    view.reach = function (id) { reach(entries.find(function (e) { return e.id === id; })); };
    return view;
  }

  /** Asks once for each state of the pairing; false as long as it was not answered. */
  function settled(root, model) {
    const count = models.isBlank(model) || !model.checklist ? 0 : models.unpaired(model).length;
    const asked = Array.from(model.links).sort().join() + '/' + count;
    if (count === 0 || model.asked === asked) {
      return true;
    }
    model.asked = asked;
    const slot = root.querySelector('.duban-report-slot');
    dom.say(slot, 'warning', AJS.I18n.getText('duban.report.review.unpaired.again', String(count)));
    slot.firstChild.append(el('button', { type: 'button', class: 'aui-button aui-button-link', click: model.view.pair },
      AJS.I18n.getText('duban.report.review.unpaired.pair')));
    slot.scrollIntoView({ block: 'nearest' });
    return false;
  }

  return { show: show, settled: settled };
});
