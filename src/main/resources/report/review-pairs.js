/* Page 3: which measure answers which problem, many to many. Suggestions are shown with their reason and never ticked. */
define('duban/report/review-pairs', ['duban/report/dom', 'duban/report/model'], function (dom, models) {
  'use strict';

  const el = dom.el;

  function percent(score) {
    return Math.round(score * 100) + '%';
  }

  function pair(model, problem, measure, suggestion, onChange) {
    const id = 'duban-pair-' + problem.ref + '-' + measure.ref;
    const box = el('input', { type: 'checkbox', class: 'checkbox', id: id, change: function () { set(box.checked); } });
    const adopt = suggestion ? el('button', { type: 'button', class: 'aui-button aui-button-compact', click: function () {
      box.checked = true;
      set(true);
      box.focus();
    }, 'aria-label': AJS.I18n.getText('duban.report.pairs.adoptOne', problem.title, measure.title) }, AJS.I18n.getText('duban.report.pairs.adopt')) : null;
    box.checked = models.isLinked(model, problem.ref, measure.ref);
    function set(on) {
      models.setLink(model, problem.ref, measure.ref, on);
      if (adopt) {
        adopt.hidden = on;
      }
      onChange();
    }
    if (adopt) {
      adopt.hidden = box.checked;
    }
    return el('div', { class: 'checkbox duban-report-pair' }, box, el('label', { for: id }, measure.title),
      suggestion ? el('span', { class: 'duban-report-why' },
        AJS.I18n.getText('duban.report.pairs.suggested', percent(suggestion.score), suggestion.why || ''), ' ', adopt) : null);
  }

  function problemBlock(model, problem, measures, suggestions, open, changed) {
    const mine = suggestions.filter(function (s) { return s.problem === problem.ref; });
    const count = el('span', { class: 'duban-report-linked' });
    const byMeasure = new Map(mine.map(function (s) { return [s.measure, s]; }));
    const block = el('details', { class: 'duban-report-problem', 'data-problem': problem.ref },
      el('summary', null, problem.title, ' ', count));
    function recount() {
      const linked = measures.filter(function (m) { return models.isLinked(model, problem.ref, m.ref); }).length;
      count.textContent = AJS.I18n.getText('duban.report.pairs.count', String(linked), String(mine.length));
    }
    function fill() {
      if (block.open && block.children.length === 1) {
        block.append(el('fieldset', { class: 'group' }, el('legend', { class: 'assistive' }, problem.title),
          measures.map(function (m) { return pair(model, problem, m, byMeasure.get(m.ref), function () { recount(); changed(); }); })));
      }
    }
    recount();
    block.addEventListener('toggle', fill);
    block.open = open;
    fill();
    return block;
  }

  /** Draws the pairing anew from the model: kinds and titles may have changed. */
  return function pairs(model, changed) {
    const problems = models.ofKind(model, 'PROBLEM');
    const measures = models.ofKind(model, 'MEASURE');
    if (problems.length === 0 || measures.length === 0) {
      return el('p', { class: 'duban-report-none' }, AJS.I18n.getText('duban.report.pairs.nothing'));
    }
    const suggestions = models.suggestions(model);
    return el('div', { class: 'duban-report-pairs' },
      el('p', { class: 'description' }, AJS.I18n.getText('duban.report.pairs.hint')),
      dom.longList(problems, function (problem) {
        return el('li', null, problemBlock(model, problem, measures, suggestions, problems.indexOf(problem) < 5, changed));
      }, 50, function (rest) { return AJS.I18n.getText('duban.report.review.more', String(rest)); }).node);
  };
});
