/* What a click or a key in the table means: open a row, edit a cell, sort by a column. */
define('duban/rectification/clicks', ['duban/rectification/editing', 'duban/rectification/long-text'], function (editing, longText) {
  'use strict';

  function on(root, list, table, sortBy) {
    const frame = root.querySelector('.duban-table');
    frame.addEventListener('click', event => {
      const toggled = event.target.closest('[data-toggle]');
      const sorted = event.target.closest('.duban-sort');
      const field = event.target.closest('.duban-row [data-field]');
      const unfolded = event.target.closest('[data-unfold]');
      if (unfolded) {
        longText.toggle(unfolded.closest('tr'));
      } else if (sorted) {
        sortBy(sorted.dataset.sort);
      } else if (toggled) {
        table.toggle(Number(toggled.dataset.toggle));
      } else if (field) {
        const item = table.get(Number(field.closest('tr').dataset.item));
        if (!table.isEdited(item.id)) {
          editing.start(list, field, item);
        }
      }
    });
    frame.addEventListener('keydown', event => {
      if (event.key === 'F2' && event.target.closest('[data-field]')) {
        event.preventDefault();
        event.target.click();
      }
    });
  }

  return {on};
});
