/* While it is taken in: how many problems are done of how many, and a way to stop. */
define('duban/document/import-running', ['duban/shared/dom'], function (dom) {
  'use strict';

  const {el} = dom;
  const STEPS = 10;

  /* counts: of the preview, which tell how many there will be; say: spoken, so not for every lot. */
  function create(counts, say, onStop) {
    const total = counts.ready + counts.repeats + counts.rejected;
    const bar = el('progress', {'aria-label': AJS.I18n.getText('duban.document.import.running')});
    const line = el('p', {class: 'duban-ledger-so-far', 'aria-hidden': 'true'});
    const stop = dom.button(AJS.I18n.getText('duban.document.import.stop'), onStop, {class: 'aui-button duban-ledger-stop'});
    let spoken = 0;
    let created = 0;

    /* How much of the file is sent; from then on it is written. */
    function sent(share) {
      if (share === null) {
        bar.removeAttribute('value');
        say(AJS.I18n.getText('duban.document.import.writing'));
      } else {
        bar.value = share;
        say(AJS.I18n.getText('duban.document.import.sending', String(Math.round(share * 100))));
      }
    }

    function done(so) {
      const seen = so.created + so.skipped + so.rejected;
      const words = AJS.I18n.getText('duban.document.import.soFar', String(Math.min(seen, total)), String(total), String(so.created));
      created = so.created;
      bar.max = Math.max(total, 1);
      bar.value = seen;
      line.textContent = words;
      if (seen - spoken >= total / STEPS || seen >= total) {
        spoken = seen;
        say(words);
      }
    }

    return {sent, done, stop, created: () => created,
      element: el('div', {class: 'duban-ledger-running'}, el('h2', null, AJS.I18n.getText('duban.document.import.running')), bar, line,
        el('p', {class: 'duban-meta'}, AJS.I18n.getText('duban.document.import.running.hint')))};
  }

  return {create};
});
