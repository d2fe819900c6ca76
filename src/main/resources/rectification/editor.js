/* One field open for editing in its cell: Esc gives up, Ctrl+Enter, Enter or leaving it saves. Nothing typed is lost. */
define('duban/rectification/editor', ['duban/shared/dom', 'duban/shared/unsaved'], function (dom, unsaved) {
  'use strict';

  const {el, button} = dom;

  /*
   * shown: the button that the editor replaces; widget: {element, read, focus, problem?, multiline?};
   * save: promise of what was read; closed: called when it is over.
   */
  function open(shown, widget, save, closed) {
    const said = el('p', {class: 'duban-editor-said', role: 'alert'});
    const notice = el('p', {class: 'duban-editor-notice', role: 'status'});
    const bar = el('div', {class: 'duban-editor-bar'},
      button(AJS.I18n.getText('duban.shared.save'), () => commit(), {class: 'aui-button aui-button-primary duban-small'}),
      button(AJS.I18n.getText('duban.shared.cancel'), () => close(true), {class: 'aui-button aui-button-link duban-small'}));
    const box = el('div', {class: 'duban-editor'}, widget.element, notice, said, bar);
    const before = JSON.stringify(widget.read());
    let state = 'open';

    function close(focus) {
      if (state === 'closed') {
        return;
      }
      state = 'closed';
      box.remove();
      shown.hidden = false;
      if (focus && document.contains(shown)) {
        shown.focus();
      }
      closed(focus);
    }

    function say(text) {
      dom.clear(said).appendChild(document.createTextNode(text));
    }

    function settle(is) {
      state = is;
      box.setAttribute('aria-busy', String(is === 'saving'));
      box.querySelectorAll('input, select, textarea, button').forEach(one => {
        one.disabled = is === 'saving';
      });
    }

    /* stay: the focus has moved on, so it is not pulled back. */
    function commit(stay) {
      if (state !== 'open') {
        return;
      }
      const given = widget.read();
      if (JSON.stringify(given) === before) {
        close(!stay);
        return;
      }
      const problem = widget.problem && widget.problem();
      if (problem) {
        say(problem);
        return;
      }
      say('');
      settle('saving');
      save(given).then(() => close(!stay), failure => {
        settle('open');
        say(failure.message);
        widget.focus();
      });
    }

    box.addEventListener('keydown', event => {
      if (event.isComposing) {
        return;
      }
      if (event.key === 'Escape') {
        event.preventDefault();
        close(true);
      } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey
        || (!widget.multiline && event.target.tagName === 'INPUT' && event.target.type !== 'checkbox'))) {
        event.preventDefault();
        commit();
      }
    });
    box.addEventListener('focusout', event => {
      // no new place: the window itself lost the focus, and the text is still there when it comes back;
      // a link leads away from the page, which asks by itself: half a text is not saved in passing
      if (event.relatedTarget && !box.contains(event.relatedTarget) && !event.relatedTarget.closest('.aui-layer, a[href]')) {
        commit(true);
      }
    });
    unsaved.watch(box);
    shown.hidden = true;
    shown.parentNode.insertBefore(box, shown.nextSibling);
    widget.focus();

    return {
      close,
      notice(text) {
        dom.clear(notice).appendChild(document.createTextNode(text));
      }
    };
  }

  return {open};
});
