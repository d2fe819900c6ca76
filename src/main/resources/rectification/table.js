/* The rows on show: exchanges what changed and leaves alone what someone is working in. */
define('duban/rectification/table', ['duban/rectification/row', 'duban/rectification/changes', 'duban/rectification/strays',
  'duban/rectification/table-panels', 'duban/rectification/table-head', 'duban/rectification/groups', 'duban/rectification/columns'],
function (rows, changes, straying, tablePanels, heads, groups, columns) {
  'use strict';

  /*
   * list: what panels may ask for; changedUnder: called with an item's id and its open editor.
   * look: {columns, lead, sorted, group, figures}: how rows.render, the head and the groups show what there is.
   */
  function start(body, list, changedUnder) {
    const items = new Map();
    const editors = new Map();
    const look = {columns: columns.NARROW, prefix: list.prefix, lead: null, sorted: {by: 'place', desc: false}, group: null, figures: null};
    let order = [];
    let stale = false;
    const rowOf = id => body.querySelector(`tr.duban-row[data-item="${id}"]`);
    const span = () => look.columns.length + (look.lead ? 1 : 0);
    const panels = tablePanels.start(list, span);
    const fresh = item => rows.withToggle(rows.render(item, look), item, panels.isOpen(item.id), list.prefix);
    const strays = straying.start(id => editors.has(id) || panels.isDirty(id), tell, list.refresh);

    function put(item) {
      const row = rowOf(item.id);
      items.set(item.id, item);
      if (row && !editors.has(item.id)) {
        rows.replace(row, fresh(item)).classList.add('duban-changed');
      }
      panels.refresh(item);
    }

    function toggle(id) {
      if (panels.isOpen(id)) {
        panels.close(id);
        strays.leave(id);
      } else {
        panels.open(items.get(id), rowOf(id));
      }
      const old = rowOf(id);
      (editors.has(id) ? old : rows.replace(old, fresh(items.get(id)))).querySelector('.duban-toggle').focus({preventScroll: true});
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
      panels.drop(id);
      rowOf(id).remove();
      items.delete(id);
      editors.delete(id);
    }

    function arrange() {
      groups.arrange(body, order, rowOf, panels.rowOf);
      groups.show(body, order.map(id => items.get(id)), look.group, rowOf, span(), look.figures);
    }

    function tell(id, text) {
      panels.notice(id, text);
      if (editors.has(id)) {
        editors.get(id).notice(text);
      }
    }

    /* Gives how many rows are different from before. */
    function show(all) {
      const shown = order.map(id => items.get(id));
      const found = changes.between(shown, strays.listed(shown, all));
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
        panels.spans();
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
      strays.leave(id);
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
          if (!panels.isOpen(id)) {
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
