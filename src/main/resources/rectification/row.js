/* A table row from an item's JSON; on narrow screens the labels turn it into a card. */
define('duban/rectification/row', ['duban/shared/dom', 'duban/rectification/cells'], function (dom, cells) {
  'use strict';

  const {el} = dom;

  function render(item) {
    return el('tr', {class: 'duban-row', id: 'duban-item-' + item.id, 'data-item': item.id, 'data-version': item.version, 'data-light': item.light.color},
      el('th', {scope: 'row', class: 'duban-c-number'}, item.number),
      cells.of(item).map(([name, label, content]) => el('td', {class: 'duban-c-' + name, 'data-label': label}, content)));
  }

  /* The toggle of the row's panel; only the live table has it. */
  function withToggle(row, item, open) {
    const word = open ? AJS.I18n.getText('duban.checklist.panel.close') : AJS.I18n.getText('duban.checklist.panel.open');
    row.querySelector('.duban-c-number').appendChild(
      el('button', {type: 'button', class: 'duban-toggle', 'data-toggle': item.id, 'aria-expanded': String(open),
        'aria-controls': 'duban-panel-' + item.id, title: word, 'aria-label': `${word} ${item.number}`},
        el('span', {'aria-hidden': 'true'}, open ? '▾' : '▸'), el('span', {'aria-hidden': 'true', class: 'duban-toggle-word'}, word)));
    return row;
  }

  /* Puts a new row where the old one stands: opened details stay open and the focus stays where it was. */
  function replace(old, fresh) {
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const details = old.querySelector('details');
    const opened = details && details.open;
    old.parentNode.replaceChild(fresh, old);
    const now = fresh.querySelector('details');
    if (opened && now) {
      now.open = true;
    }
    if (focused) {
      const at = focused.dataset || {};
      const same = at.measure
        ? fresh.querySelector(`[data-field][data-measure="${at.measure}"]`)
        : at.field ? fresh.querySelector(`[data-field="${at.field}"]`) : fresh.querySelector('.duban-toggle');
      if (same) {
        same.focus();
      }
    }
    return fresh;
  }

  return {render, withToggle, replace};
});
