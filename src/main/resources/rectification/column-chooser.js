/* Which columns stand in which order: chosen in a dialog, remembered in the reader's browser for this list. */
define('duban/rectification/column-chooser', ['duban/shared/dom', 'duban/shared/dialog', 'duban/rectification/columns'],
function (dom, dialogs, columns) {
  'use strict';

  const {el} = dom;

  /* A browser may refuse to remember; the choice then lasts as long as the page. */
  function remembered(key, plan) {
    try {
      const text = window.localStorage.getItem(key);
      return text ? columns.clean(text.split(','), plan) : null;
    } catch (refused) {
      return null;
    }
  }

  function remember(key, codes) {
    try {
      if (codes) {
        window.localStorage.setItem(key, codes.join());
      } else {
        window.localStorage.removeItem(key);
      }
    } catch (refused) {
      // shown all the same
    }
  }

  function line(code, chosen, plan) {
    const name = columns.label(code, plan);
    const box = el('input', {type: 'checkbox', class: 'checkbox', id: dom.id('column'), value: code, checked: chosen, disabled: code === 'number'});
    const move = (text, step, mark) => dom.button(el('span', {'aria-hidden': 'true'}, mark), event => {
      const row = event.currentTarget.closest('li');
      const other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
      if (other && other.querySelector('input').value !== 'number') {
        row.parentNode.insertBefore(step < 0 ? row : other, step < 0 ? other : row);
        event.currentTarget.focus();
      }
    }, {class: 'aui-button duban-small', 'aria-label': text, title: text});
    return el('li', {class: 'duban-column'}, box, el('label', {for: box.id}, name),
      code === 'number' ? null : el('span', {class: 'duban-column-moves'},
        move(AJS.I18n.getText('duban.checklist.columns.up', name), -1, '↑'),
        move(AJS.I18n.getText('duban.checklist.columns.down', name), 1, '↓')));
  }

  /* usual: as the author wants them; told gets the codes, or null for the usual ones. */
  function open(shown, usual, plan, told) {
    const list = el('ul', {class: 'duban-column-list'});
    const fill = codes => dom.append(dom.clear(list),
      codes.concat(columns.of(plan).filter(code => !codes.includes(code))).map(code => line(code, codes.includes(code), plan)));
    fill(shown);
    dialogs.open({
      title: AJS.I18n.getText('duban.checklist.columns.title'),
      body: el('div', null, el('p', {class: 'duban-meta'}, AJS.I18n.getText('duban.checklist.columns.hint')), list,
        dom.button(AJS.I18n.getText('duban.checklist.columns.usual'), () => fill(usual), {class: 'aui-button aui-button-link'})),
      submit: AJS.I18n.getText('duban.checklist.columns.apply'),
      onSubmit() {
        const codes = columns.clean(Array.from(list.querySelectorAll('input:checked')).map(box => box.value), plan);
        told(codes.join() === usual.join() ? null : codes);
        return true;
      }
    });
  }

  return {remembered, remember, open};
});
