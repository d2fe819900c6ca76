/* First step: a workbook, chosen or dropped. */
define('duban/document/import-file', ['duban/shared/dom', 'duban/document/files', 'duban/document/import-model'], function (dom, files, models) {
  'use strict';

  const {el} = dom;

  function faultWords(file) {
    switch (models.fileFault(file)) {
      case 'old': return AJS.I18n.getText('duban.document.import.file.old', file.name);
      case 'type': return AJS.I18n.getText('duban.document.import.file.type', file.name);
      case 'empty': return AJS.I18n.getText('duban.document.import.file.empty', file.name);
      case 'big': return AJS.I18n.getText('duban.document.import.file.big', file.name, files.size(file.size), String(models.MEGABYTES));
      default: return null;
    }
  }

  /* before, keep: the file that is already looked at, and the way back to it. read: gives a promise; a rejection is told here, and the file stays chosen so that it can be tried again. */
  function create(before, keep, read, say) {
    const id = dom.id('workbook');
    const hint = dom.id('workbook-hint');
    const picker = el('input', {type: 'file', id, accept: '.xlsx', 'aria-describedby': hint});
    const name = el('p', {class: 'duban-ledger-file', hidden: true});
    const said = el('div', {role: 'alert'});
    const bar = el('progress', {'aria-label': AJS.I18n.getText('duban.document.import.looking'), hidden: true});
    const again = dom.button(AJS.I18n.getText('duban.shared.again'), () => start(file), {hidden: true});
    const kept = keep ? dom.button(AJS.I18n.getText('duban.document.import.keep', before.name), keep) : null;
    const drop = el('div', {class: 'duban-ledger-drop'}, el('label', {for: id}, AJS.I18n.getText('duban.document.import.choose')), picker,
      el('p', {class: 'duban-meta', id: hint}, AJS.I18n.getText('duban.document.import.limit', String(models.MEGABYTES))), name, bar);
    let file = null;

    function wrong(words, mayAgain) {
      dom.append(dom.clear(said), [el('div', {class: 'aui-message aui-message-error'}, words)]);
      again.hidden = !mayAgain;
    }

    function show(chosen) {
      file = chosen;
      name.textContent = AJS.I18n.getText('duban.document.import.chosen', file.name, files.size(file.size));
      name.hidden = false;
    }

    function start(chosen) {
      show(chosen);
      dom.clear(said);
      again.hidden = true;
      const words = faultWords(file);
      if (words) {
        wrong(words, false);
        return;
      }
      bar.hidden = false;
      picker.disabled = true;
      if (kept) {
        kept.hidden = true;
      }
      read(file).catch(failure => {
        say('');
        bar.hidden = true;
        picker.disabled = false;
        wrong(failure.message, true);
      });
    }

    picker.addEventListener('change', () => {
      if (picker.files.length) {
        start(picker.files[0]);
      }
    });
    const element = el('div', {class: 'duban-ledger-choose'}, el('h2', null, AJS.I18n.getText('duban.document.import.file')),
      el('p', null, AJS.I18n.getText('duban.document.import.intro')), drop, said, again, kept);
    ['dragenter', 'dragover'].forEach(type => element.addEventListener(type, event => {
      event.preventDefault();
      drop.classList.add('duban-ledger-over');
    }));
    ['dragleave', 'drop'].forEach(type => element.addEventListener(type, event => {
      event.preventDefault();
      drop.classList.remove('duban-ledger-over');
    }));
    element.addEventListener('drop', event => {
      if (event.dataTransfer.files.length && !picker.disabled) {
        start(event.dataTransfer.files[0]);
      }
    });
    return element;
  }

  /* The line that names the file on the next step. */
  function chosen(file, other) {
    return el('p', {class: 'duban-ledger-file'}, AJS.I18n.getText('duban.document.import.chosen', file.name, files.size(file.size)), ' ',
      dom.button(AJS.I18n.getText('duban.document.import.other'), other, {class: 'aui-button aui-button-link'}));
  }

  return {create, chosen};
});
