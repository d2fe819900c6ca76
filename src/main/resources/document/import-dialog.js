/* Takes a workbook in: choose it, see what it was understood to be and correct that, then take it in. */
define('duban/document/import-dialog', ['aui/dialog2', 'duban/shared/dom', 'duban/document/ledger-api', 'duban/document/files',
  'duban/document/import-model', 'duban/document/import-file', 'duban/document/import-check', 'duban/document/import-running', 'duban/document/import-result'],
function (dialog2, dom, api, files, models, fileStep, checkStep, running, result) {
  'use strict';

  const {el, button} = dom;

  /* The dialog itself: one body, its buttons, and a line that tells how far things are. */
  function frame(title) {
    const titleId = dom.id('import');
    const opener = document.activeElement;
    const content = el('div', {class: 'aui-dialog2-content'});
    const actions = el('div', {class: 'aui-dialog2-footer-actions'});
    const status = el('div', {class: 'aui-dialog2-footer-hint', role: 'status'});
    // modal: neither Escape nor a click beside it throws away what was corrected
    const section = el('section', {class: 'aui-dialog2 aui-layer aui-dialog2-large duban-ledger-dialog', role: 'dialog',
      'aria-modal': 'true', 'aria-labelledby': titleId, modal: 'true', 'data-aui-modal': 'true', tabindex: '-1', hidden: true},
    el('header', {class: 'aui-dialog2-header'}, el('h1', {class: 'aui-dialog2-header-main', id: titleId}, title)),
    content, el('footer', {class: 'aui-dialog2-footer'}, actions, status));
    document.body.appendChild(section);
    const dialog = dialog2(section);
    dialog.on('hide', () => {
      section.remove();
      if (document.contains(opener)) {
        opener.focus();
      }
    });
    dialog.show();
    return {
      on: (event, then) => dialog.on(event, then),
      hide: () => dialog.hide(),
      close: (text, kind) => button(text, () => dialog.hide(), {class: `aui-button aui-button-${kind || 'link'}`}),
      say(text) {
        status.textContent = text;
      },
      show(body, buttons) {
        dom.append(dom.clear(content), [body]);
        dom.append(dom.clear(actions), buttons);
        content.scrollTop = 0;
        const heading = content.querySelector('h2');
        heading.setAttribute('tabindex', '-1');
        heading.focus();
      }
    };
  }

  function open(plan, list) {
    const dialog = frame(AJS.I18n.getText('duban.document.import.title', plan.title));
    const session = {model: models.create(), bytes: null, file: null, back: null, say: dialog.say, ask, stop};
    let sending = null;

    function stop() {
      if (sending) {
        sending.abort();
        sending = null;
      }
    }

    /* Tells how much is sent, and from then on what the server does. */
    function sent(working) {
      return done => dialog.say(done === null ? working
        : AJS.I18n.getText('duban.document.import.sending', String(Math.round(done * 100))));
    }

    function ask() {
      stop();
      sending = api.preview(plan.id, models.query(session.model), session.bytes, sent(AJS.I18n.getText('duban.document.import.looking')));
      return sending.answer.then(preview => models.received(session.model, preview));
    }

    function read(file) {
      stop();
      session.file = file;
      session.back = null;
      session.model = models.create();
      return files.bytes(file).then(bytes => {
        session.bytes = bytes;
        return ask();
      }).then(check);
    }

    function choose() {
      dialog.say('');
      dialog.show(fileStep.create(session.file, session.back, read, dialog.say), [dialog.close(AJS.I18n.getText('duban.shared.cancel'))]);
    }

    function check() {
      const view = checkStep.create(session, fileStep.chosen(session.file, choose), () => run(view));
      const show = () => {
        dialog.show(view.element, [view.take, dialog.close(AJS.I18n.getText('duban.shared.cancel'))]);
        view.tell();
      };
      session.back = show;
      view.again = words => {
        show();
        view.refused(words);
      };
      show();
    }

    function run(view) {
      const work = running.create(session.model.preview.counts, dialog.say, () => {
        stop();
        list.refresh();
        dialog.say('');
        dialog.show(result.stopped(work.created()), [button(AJS.I18n.getText('duban.document.import.goOn'), () => run(view),
          {class: 'aui-button aui-button-primary'}), dialog.close(AJS.I18n.getText('duban.document.import.close'))]);
      });
      stop();
      dialog.show(work.element, [work.stop]);
      files.base64(session.bytes).then(encoded => {
        sending = api.take(plan.id, models.body(session.model, encoded, session.file.name), work.sent, work.done);
        return sending.answer;
      }).then(finish, failure => {
        sending = null;
        view.again(failure.status === 0 ? AJS.I18n.getText('duban.document.import.lost') : failure.message);
      });
    }

    function finish(outcome) {
      sending = null;
      dialog.say('');
      session.back = null;
      list.refresh();
      list.say(AJS.I18n.getText('duban.document.import.done', String(outcome.created)));
      const end = result.create(outcome);
      const unless = then => () => end.leave() && then();
      dialog.show(end.element, [button(AJS.I18n.getText('duban.document.import.close'), unless(dialog.hide), {class: 'aui-button aui-button-primary'}),
        button(AJS.I18n.getText('duban.document.import.another'), unless(choose))]);
    }

    dialog.on('hide', stop);
    choose();
  }

  return {open};
});
