/* A modal dialog with one form: it closes only when its work is done or it is given up. */
define('duban/shared/dialog', ['aui/dialog2', 'duban/shared/dom', 'duban/shared/unsaved'], function (dialog2, dom, unsaved) {
  'use strict';

  const {el, button} = dom;

  /*
   * options: title, body (element), submit (text), cancel (text), wide, onCancel,
   * onSubmit: gives a promise, or false to stay; a rejection is shown inside and keeps what was typed;
   * returnTo: gives the element that takes the focus afterwards, where the opener may be exchanged meanwhile.
   */
  function open(options) {
    const titleId = dom.id('dialog');
    const said = el('div', {class: 'duban-dialog-said', role: 'alert'});
    const form = el('form', {class: 'aui duban-dialog-form', novalidate: true}, options.body, said);
    const submit = el('button', {type: 'submit', class: 'aui-button aui-button-primary', form: titleId + '-form'}, options.submit);
    form.setAttribute('id', titleId + '-form');
    const section = el('section',
      {class: 'aui-dialog2 aui-layer duban-dialog ' + (options.wide ? 'aui-dialog2-large' : 'aui-dialog2-medium'),
        role: 'dialog', 'aria-labelledby': titleId, 'aria-modal': 'true', 'data-aui-modal': 'true', tabindex: '-1', hidden: true},
      el('header', {class: 'aui-dialog2-header'}, el('h1', {class: 'aui-dialog2-header-main', id: titleId}, options.title)),
      el('div', {class: 'aui-dialog2-content'}, form),
      el('footer', {class: 'aui-dialog2-footer'}, el('div', {class: 'aui-dialog2-footer-actions'}, submit,
        button(options.cancel || AJS.I18n.getText('duban.shared.cancel'), () => dialog.hide(), {class: 'aui-button aui-button-link'}))));
    const opener = document.activeElement;
    document.body.appendChild(section);
    const dialog = dialog2(section);
    let done = false;

    function busy(is) {
      submit.disabled = is;
      section.setAttribute('aria-busy', String(is));
    }

    /* Esc is easily pressed by mistake; the button that gives up is not. */
    function leave() {
      if (!unsaved.isDirty(form)) {
        dialog.hide();
        return;
      }
      const stay = button(AJS.I18n.getText('duban.shared.unsaved.stay'), () => {
        dom.clear(said);
        first.focus();
      }, {class: 'aui-button'});
      dom.append(dom.clear(said), [el('div', {class: 'aui-message aui-message-warning'}, AJS.I18n.getText('duban.shared.unsaved'), ' ', stay,
        button(AJS.I18n.getText('duban.shared.unsaved.leave'), () => dialog.hide(), {class: 'aui-button aui-button-link'}))]);
      stay.focus();
    }

    /* On the body: a click beside the dialog takes the focus there. The platform's own handler is above it. */
    function escape(event) {
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented && section.getAttribute('aria-busy') !== 'true') {
        event.preventDefault();
        leave();
      }
    }

    document.body.addEventListener('keydown', escape);

    form.addEventListener('submit', event => {
      event.preventDefault();
      dom.clear(said);
      const work = options.onSubmit();
      if (work === false) {
        return;
      }
      busy(true);
      Promise.resolve(work).then(() => {
        done = true;
        dialog.hide();
      }, failure => {
        busy(false);
        said.appendChild(el('div', {class: 'aui-message aui-message-error'}, failure.message));
      });
    });
    dialog.on('hide', () => {
      document.body.removeEventListener('keydown', escape);
      section.remove();
      if (!done && options.onCancel) {
        options.onCancel();
      }
      const back = options.returnTo && options.returnTo() || opener;
      if (back && document.contains(back)) {
        back.focus();
      }
    });
    unsaved.watch(form);
    dialog.show();
    const first = form.querySelector('textarea, input, select');
    if (first) {
      first.focus();
    }
    return dialog;
  }

  return {open};
});
