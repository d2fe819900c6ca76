/* The rows on show: exchanges what changed and leaves alone what someone is working in. */
define('duban/rectification/table', ['duban/rectification/row', 'duban/rectification/changes', 'duban/rectification/panel',
  'duban/rectification/table-head', 'duban/rectification/groups', 'duban/rectification/columns'],
function (rows, changes, panel, heads, groups, columns) {
  'use strict';

  /*
   * list: what panels may ask for; changedUnder: called with an item's id and its open editor.
   * look: {columns, lead, sorted, group, figures}: how rows.render, the head and the groups show what there is.
   */
  function start(body, list, changedUnder) {
    const items = new Map();
    const panels = new Map();
    const editors = new Map();
    const look = {columns: columns.NARROW, lead: null, sorted: {by: 'place', desc: false}, group: null, figures: null};
    let order = [];
    let stale = false;
    const rowOf = id => body.querySelector(`tr.duban-row[data-item="${id}"]`);
    const fresh = item => rows.withToggle(rows.render(item, look), item, panels.has(item.id));
    const span = () => look.columns.length + (look.lead ? 1 : 0);

    function put(item) {
      const row = rowOf(item.id);
      items.set(item.id, item);
      if (row && !editors.has(item.id)) {
        rows.replace(row, fresh(item)).classList.add('duban-changed');
      }
      if (panels.has(item.id)) {
        panels.get(item.id).refresh(item);
      }
    }

    function toggle(id) {
      const open = panels.get(id);
      if (open) {
        open.row.remove();
        panels.delete(id);
      } else {
        const made = panel.open(list, items.get(id), span());
        panels.set(id, made);
        rowOf(id).insertAdjacentElement('afterend', made.row);
      }
      const old = rowOf(id);
      (editors.has(id) ? old : rows.replace(old, fresh(items.get(id)))).querySelector('.duban-toggle').focus();
    }

    function add(item) {
      const row = rowOf(item.id);
      items.set(item.id, item);
      if (row) {
        rows.replace(row, fresh(item));
      } else {
        body.appendChild(fresh(item));
      }
    }

    function remove(id) {
      if (panels.has(id)) {
        panels.get(id).row.remove();
        panels.delete(id);
      }
      rowOf(id).remove();
      items.delete(id);
      editors.delete(id);
    }

    function arrange() {
      groups.arrange(body, order, rowOf, id => panels.has(id) && panels.get(id).row);
      groups.show(body, order.map(id => items.get(id)), look.group, rowOf, span(), look.figures);
    }

    /* Gives how many rows are different from before. */
    function show(all) {
      const found = changes.between(order.map(id => items.get(id)), all);
      found.removed.forEach(remove);
      found.added.forEach(add);
      found.changed.forEach(item => {
        put(item);
        if (editors.has(item.id)) {
          changedUnder(item.id, editors.get(item.id));
        }
      });
      order = found.order;
      body.querySelectorAll('tr.duban-row').forEach(row => items.has(Number(row.dataset.item)) || row.remove());
      arrange();
      return found.changed.length + found.added.length + found.removed.length;
    }

    /* While someone is typing in a cell the columns wait: what is typed is worth more than how it looks. */
    function redraw(changed) {
      Object.assign(look, changed);
      stale = editors.size > 0;
      if (!stale) {
        heads.show(body.closest('table'), look, look.sorted);
        order.forEach(id => rows.replace(rowOf(id), fresh(items.get(id))));
        panels.forEach(open => open.spans(span()));
        arrange();
      }
    }

    /* An editor has closed: its row shows the newest again, and the focus returns to the cell unless it moved on. */
    function released(id, editor, at) {
      if (editors.get(id) !== editor) {
        return;
      }
      editors.delete(id);
      const row = rowOf(id);
      if (row) {
        const shown = rows.replace(row, fresh(items.get(id)));
        const same = at && shown.querySelector(at.measure ? `[data-field][data-measure="${at.measure}"]` : `[data-field="${at.field}"]`);
        if (same) {
          same.focus();
        }
      }
      if (stale) {
        redraw({});
      }
    }

    return {
      put, show, toggle, released, redraw, look,
      heads: () => heads.show(body.closest('table'), look, look.sorted),
      /* One column before the number, see row.js; null takes it away. */
      lead: lead => redraw({lead}),
      get: id => items.get(id),
      all: () => order.map(id => items.get(id)),
      edits: (id, editor) => editors.set(id, editor),
      isEdited: id => editors.has(id),
      open(id) {
        if (items.has(id)) {
          if (!panels.has(id)) {
            toggle(id);
          }
          rowOf(id).scrollIntoView({block: 'start'});
        }
      },
      reveal(id) {
        const row = rowOf(id);
        if (row) {
          row.scrollIntoView({block: 'nearest'});
          row.querySelector('.duban-toggle').focus();
        }
      }
    };
  }

  return {start};
});
