/* The rows on show: exchanges what changed and leaves alone what someone is working in. */
define('duban/rectification/table', ['duban/rectification/row', 'duban/rectification/changes', 'duban/rectification/panel'],
function (rows, changes, panel) {
  'use strict';

  /* list: what panels may ask for; changedUnder: called with an item's id and its open editor. */
  function start(body, list, changedUnder) {
    const items = new Map();
    const panels = new Map();
    const editors = new Map();
    let order = [];
    const rowOf = id => body.querySelector(`tr.duban-row[data-item="${id}"]`);
    const fresh = item => rows.withToggle(rows.render(item), item, panels.has(item.id));

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
        const made = panel.open(list, items.get(id));
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

    /* Rows are moved only when their order changed, since moving takes the focus away. */
    function arrange() {
      const now = Array.from(body.querySelectorAll('tr.duban-row')).map(row => Number(row.dataset.item));
      if (now.join() !== order.join()) {
        order.forEach(id => {
          body.appendChild(rowOf(id));
          if (panels.has(id)) {
            body.appendChild(panels.get(id).row);
          }
        });
      }
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
    }

    return {
      put,
      show,
      toggle,
      released,
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
