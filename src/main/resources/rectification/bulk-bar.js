/* The bar under the table that says how many problems are ticked, what can be done with them, and what became of it. */
define('duban/rectification/bulk-bar', ['duban/shared/dom'], function (dom) {
  'use strict';

  const {el, button} = dom;

  /* on: {assign, all, none}. Stays at the lower edge of the window while the table runs on below it. */
  function create(scroll, on) {
    const count = el('strong', {role: 'status'});
    const assign = button(AJS.I18n.getText('duban.checklist.bulk.assign'), on.assign, {class: 'aui-button aui-button-primary duban-bulk-assign'});
    const whole = button('', on.all, {class: 'aui-button aui-button-link duban-bulk-all'});
    const ticks = el('div', {class: 'duban-bulk-line'}, count, assign, whole,
      button(AJS.I18n.getText('duban.checklist.bulk.none'), leave(on.none), {class: 'aui-button aui-button-link duban-bulk-none'}));
    const told = el('div', {class: 'duban-bulk-told', role: 'status'});
    const bar = el('div', {class: 'duban-bulk', role: 'group', 'aria-label': AJS.I18n.getText('duban.checklist.bulk'), hidden: true}, told, ticks);
    scroll.insertAdjacentElement('afterend', bar);

    /* The button that was pressed goes with the bar: the focus goes back to the boxes. */
    function leave(work) {
      return () => {
        work();
        const box = Array.from(scroll.querySelectorAll('[data-lead]')).find(one => one.offsetParent && !one.disabled);
        if (bar.hidden && box) {
          box.focus();
        }
      };
    }

    function show() {
      bar.hidden = ticks.hidden && !told.firstChild;
    }

    function forget() {
      dom.clear(told);
      show();
    }

    /* What stands first among what can be done about the result: the focus goes there. */
    function next() {
      return told.querySelector('button');
    }

    function refused(failed, get) {
      return el('ul', {class: 'duban-bulk-refused'}, failed.map(one => {
        const item = get(one.id);
        return el('li', {'data-refused': one.id}, el('strong', null, item ? `${item.number} ${item.title}` : String(one.id)), ' ', one.message);
      }));
    }

    return {
      forget,

      selected(ticked, listed) {
        ticks.hidden = ticked === 0;
        count.textContent = ticked ? AJS.I18n.getText('duban.checklist.bulk.selected', String(ticked)) : '';
        whole.textContent = AJS.I18n.getText('duban.checklist.bulk.wholeList', String(listed));
        whole.hidden = ticked === listed;
        show();
      },

      /* result: {text, failed, broken}; get: an item by id; back: takes it back, or null. */
      result(result, get, back) {
        const undo = back && button(AJS.I18n.getText('duban.checklist.bulk.undo'), () => {
          undo.disabled = true;
          back().catch(failure => {
            undo.disabled = false;
            told.appendChild(el('p', {class: 'duban-editor-said'}, failure.message));
          });
        }, {class: 'aui-button duban-small duban-bulk-undo'});
        const focused = told.contains(document.activeElement) || document.activeElement === document.body;
        dom.append(dom.clear(told), [
          el('div', {class: 'duban-bulk-line'}, el('span', null, result.text), undo,
            button(AJS.I18n.getText('duban.checklist.bulk.read'), leave(forget), {class: 'aui-button aui-button-link duban-small duban-bulk-read'})),
          result.broken ? el('p', {class: 'duban-editor-said'}, AJS.I18n.getText('duban.checklist.bulk.broken', result.broken)) : null,
          result.failed.length ? el('p', null, AJS.I18n.getText('duban.checklist.bulk.failed', String(result.failed.length))) : null,
          result.failed.length ? refused(result.failed, get) : null]);
        show();
        if (focused) {
          next().focus();
        }
      },
      next
    };
  }

  return {create};
});
