/* The head of the table: widths and names of the columns; what can be sorted by is a button. */
define('duban/rectification/table-head', ['duban/shared/dom', 'duban/rectification/columns'], function (dom, columns) {
  'use strict';

  const {el} = dom;

  /* aria-sort says it to screen readers, the arrow to all others. */
  function heading(code, sorted, plan) {
    const by = columns.SORTS[code];
    const on = Boolean(by) && sorted.by === by;
    const arrow = on && code !== 'number' ? (sorted.desc ? ' ▼' : ' ▲') : '';
    return el('th', {scope: 'col', class: 'duban-h-' + code, 'aria-sort': on ? (sorted.desc ? 'descending' : 'ascending') : null},
      by ? el('button', {type: 'button', class: 'duban-sort', 'data-sort': by, title: AJS.I18n.getText('duban.checklist.sort.by', columns.label(code))},
        columns.label(code), el('span', {'aria-hidden': 'true'}, arrow)) : columns.label(code, plan),
    // browsers repeat no buttons at the head of a printed page
    by ? el('span', {class: 'duban-print-only'}, columns.label(code)) : null);
  }

  /* shape: as row.js has it; sorted: {by, desc}. */
  function show(table, shape, sorted) {
    const focused = document.activeElement && table.contains(document.activeElement) ? document.activeElement.dataset.sort : null;
    const {columns: shown, lead} = shape;
    const widths = table.querySelector('colgroup');
    dom.append(dom.clear(widths), [lead ? el('col', {class: 'duban-c-lead', width: columns.LEAD}) : null,
      shown.map(code => el('col', {width: columns.WIDTHS[code]}))]);
    dom.append(dom.clear(table.querySelector('thead')), [el('tr', null,
      lead ? el('th', {scope: 'col', class: 'duban-c-lead'}, lead.head()) : null, shown.map(code => heading(code, sorted, shape.plan)))]);
    const same = focused && table.querySelector(`thead [data-sort="${focused}"]`);
    if (same) {
      same.focus();
    }
  }

  return {show};
});
