/* Page 3, above text and lists: what kind of text it is, and what the colours mean. */
define('duban/report/review-head', ['duban/report/dom', 'duban/report/labels'], function (dom, labels) {
  'use strict';

  const el = dom.el;

  function verdict(preview) {
    const why = preview.why || '';
    if (preview.documentKind === 'RULES') {
      return dom.message('warning', AJS.I18n.getText('duban.report.review.rules') + ' ' + why);
    }
    return preview.documentKind === 'OTHER' ? dom.message('warning', AJS.I18n.getText('duban.report.review.other') + ' ' + why) : null;
  }

  function lost(model) {
    return model.lost > 0 ? dom.message('warning', AJS.I18n.getText('duban.report.review.lost', String(model.lost))) : null;
  }

  function legend() {
    return el('div', { class: 'duban-report-legend' },
      el('span', null, AJS.I18n.getText('duban.report.review.legend')),
      ['SECTION', 'PROBLEM', 'MEASURE', 'PRACTICE', 'FIGURE', 'REGULATION', 'PLACEHOLDER', 'WARNING'].map(function (kind) {
        return el('span', { class: 'duban-report-badge duban-mark-' + kind.toLowerCase() }, labels.kind(kind));
      }),
      el('span', { id: 'duban-report-keys', class: 'duban-report-keys' }, AJS.I18n.getText('duban.report.review.keys')));
  }

  return { verdict: verdict, lost: lost, legend: legend };
});
