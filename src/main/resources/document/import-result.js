/* Last step: what was done, and the rows that were handed back. */
define('duban/document/import-result', ['duban/shared/dom', 'duban/document/files'], function (dom, files) {
  'use strict';

  const {el} = dom;

  function create(outcome) {
    const line = (count, words) => (count ? el('li', null, words) : null);
    const warned = el('p', {class: 'duban-ledger-unsaved', role: 'alert'});
    let kept = !outcome.rejectedFile;

    function save() {
      kept = true;
      warned.textContent = '';
      files.save(files.workbook(outcome.rejectedFile), outcome.rejectedName);
    }

    const element = el('div', {class: 'duban-ledger-outcome'},
      el('h2', null, outcome.created ? AJS.I18n.getText('duban.document.import.done', String(outcome.created))
        : AJS.I18n.getText('duban.document.import.nothing')),
      el('ul', null, line(outcome.measures, AJS.I18n.getText('duban.document.import.done.measures', String(outcome.measures))),
        line(outcome.skipped, AJS.I18n.getText('duban.document.import.done.repeats', String(outcome.skipped))),
        line(outcome.rejected, AJS.I18n.getText('duban.document.import.done.rejected', String(outcome.rejected)))),
      outcome.rejectedFile ? el('div', {class: 'aui-message aui-message-warning'},
        el('p', null, AJS.I18n.getText('duban.document.import.back')),
        dom.button(AJS.I18n.getText('duban.document.import.download', outcome.rejectedName), save, {class: 'aui-button duban-ledger-back'})) : null, warned);
    return {element,
      /* Whether one may go: what was handed back is gone then, so it is asked once. */
      leave() {
        if (!kept) {
          kept = true;
          warned.textContent = AJS.I18n.getText('duban.document.import.back.unsaved');
          element.querySelector('.duban-ledger-back').focus();
          return false;
        }
        return true;
      }};
  }

  /* In between: what was written is there, and the same file goes on from there. */
  function stopped(created) {
    return el('div', {class: 'duban-ledger-outcome'}, el('h2', null, AJS.I18n.getText('duban.document.import.stopped', String(created))),
      el('p', null, AJS.I18n.getText('duban.document.import.stopped.hint')));
  }

  return {create, stopped};
});
