/* Last step: what was done, and the rows that were handed back. */
define('duban/document/import-result', ['duban/shared/dom', 'duban/document/files'], function (dom, files) {
  'use strict';

  const {el} = dom;

  function render(outcome) {
    const line = (count, words) => (count ? el('li', null, words) : null);
    return el('div', {class: 'duban-ledger-outcome'},
      el('h2', null, outcome.created ? AJS.I18n.getText('duban.document.import.done', String(outcome.created))
        : AJS.I18n.getText('duban.document.import.nothing')),
      el('ul', null, line(outcome.measures, AJS.I18n.getText('duban.document.import.done.measures', String(outcome.measures))),
        line(outcome.skipped, AJS.I18n.getText('duban.document.import.done.repeats', String(outcome.skipped))),
        line(outcome.rejected, AJS.I18n.getText('duban.document.import.done.rejected', String(outcome.rejected)))),
      outcome.rejectedFile ? el('div', {class: 'aui-message aui-message-warning'},
        el('p', null, AJS.I18n.getText('duban.document.import.back')),
        dom.button(AJS.I18n.getText('duban.document.import.download', outcome.rejectedName),
          () => files.save(files.workbook(outcome.rejectedFile), outcome.rejectedName), {class: 'aui-button duban-ledger-back'})) : null);
  }

  return {render};
});
