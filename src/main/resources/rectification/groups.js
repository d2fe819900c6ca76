/* The order of the rows, and group heads between them: what the items of a group have in common, and the group's figures where they are known. */
define('duban/rectification/groups', ['duban/shared/dom'], function (dom) {
  'use strict';

  const {el} = dom;

  /* {key, name} of the group an item belongs to; key null where it has none. */
  function of(item, by) {
    switch (by) {
      case 'unit': return item.leadUnit ? {key: String(item.leadUnit.id), name: item.leadUnit.name} : {key: null, name: null};
      case 'leader': return item.leader ? {key: item.leader.userKey || item.leader.name, name: item.leader.name} : {key: null, name: null};
      case 'category': return {key: item.category || null, name: item.category || null};
      default: return {key: item.status, name: item.statusText};
    }
  }

  /* Items in their order as [{key, name, items}]: equal neighbours are one group. */
  function between(items, by) {
    const found = [];
    items.forEach(item => {
      const group = of(item, by);
      const last = found[found.length - 1];
      if (last && last.key === group.key) {
        last.items.push(item);
      } else {
        found.push(Object.assign(group, {items: [item]}));
      }
    });
    return found;
  }

  function head(group, span, figure) {
    return el('tr', {class: 'duban-group', 'data-group': group.key === null ? '-' : group.key},
      el('th', {colspan: span, scope: 'colgroup'}, group.name || AJS.I18n.getText('duban.checklist.group.none'), ' ',
        figure ? el('span', {class: 'duban-meta'}, figure) : null));
  }

  /* Rows are moved only when their order changed; moving takes the focus away, so it is given back. */
  function arrange(body, ids, rowOf, panelOf) {
    const now = Array.from(body.querySelectorAll('tr.duban-row')).map(row => Number(row.dataset.item));
    if (now.join() !== ids.join()) {
      const focused = body.contains(document.activeElement) ? document.activeElement : null;
      ids.forEach(id => {
        body.appendChild(rowOf(id));
        if (panelOf(id)) {
          body.appendChild(panelOf(id));
        }
      });
      if (focused) {
        focused.focus();
      }
    }
  }

  /* rowOf: an item's row; figures: text by group key, or null while it is unknown. */
  function show(body, items, by, rowOf, span, figures) {
    body.querySelectorAll('tr.duban-group').forEach(row => row.remove());
    if (by) {
      between(items, by).forEach(group =>
        rowOf(group.items[0].id).insertAdjacentElement('beforebegin', head(group, span, figures && figures(by, group.key))));
    }
  }

  return {between, arrange, show};
});
