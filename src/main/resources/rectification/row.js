/* A table row from an item's JSON; on narrow screens the labels turn it into a card. */
define('duban/rectification/row', ['duban/shared/dom', 'duban/rectification/cells', 'duban/rectification/columns', 'duban/rectification/long-text'],
function (dom, cells, columns, longText) {
  'use strict';

  const {el} = dom;

  /*
   * shape: {columns: codes, prefix: of ids, where a page has several lists, lead: what another part of the app puts before the number, or null}.
   * lead: {head: () => element, cell: item => element or null}.
   */
  function render(item, shape) {
    const {columns: shown, lead} = shape;
    return el('tr', {class: 'duban-row', id: (shape.prefix || 'duban-') + 'item-' + item.id, 'data-item': item.id, 'data-version': item.version, 'data-light': item.light.color},
      lead ? el('td', {class: 'duban-c-lead'}, lead.cell(item)) : null,
      el('th', {scope: 'row', class: 'duban-c-number'}, item.number),
      shown.slice(1).map(code => el('td', {class: 'duban-c-' + code, 'data-label': columns.label(code, item.planId)}, cells.of(item, code, shown))));
  }

  /* What only the live table has: the toggle of the row's panel, and that long cells fold. */
  function withToggle(row, item, open, prefix) {
    const word = open ? AJS.I18n.getText('duban.checklist.panel.close') : AJS.I18n.getText('duban.checklist.panel.open');
    row.querySelector('.duban-c-number').appendChild(
      el('button', {type: 'button', class: 'duban-toggle', 'data-toggle': item.id, 'aria-expanded': String(open),
        'aria-controls': prefix + 'panel-' + item.id, title: word, 'aria-label': `${word} ${item.number}`},
        el('span', {'aria-hidden': 'true'}, open ? '▾' : '▸'), el('span', {'aria-hidden': 'true', class: 'duban-toggle-word'}, word)));
    longText.fold(row, item, false);
    return row;
  }

  function sameIn(fresh, at) {
    if (at.lead !== undefined) {
      return fresh.querySelector('[data-lead]');
    }
    if (at.measure) {
      return fresh.querySelector(`[data-field][data-measure="${at.measure}"]`);
    }
    if (at.unfold !== undefined) {
      return fresh.querySelector('[data-unfold]');
    }
    return at.field ? fresh.querySelector(`[data-field="${at.field}"]`) : fresh.querySelector('.duban-toggle');
  }

  /* Puts a new row where the old one stands: what was unfolded stays so and the focus stays where it was. */
  function replace(old, fresh) {
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    const details = old.querySelector('details');
    const opened = details && details.open;
    old.parentNode.replaceChild(fresh, old);
    const now = fresh.querySelector('details');
    if (opened && now) {
      now.open = true;
    }
    if (old.classList.contains('duban-unfolded')) {
      longText.toggle(fresh);
    }
    const same = focused && sameIn(fresh, focused.dataset || {});
    if (same) {
      same.focus();
    }
    return fresh;
  }

  return {render, withToggle, replace};
});
