/* The panels that stand under rows. One that is closed with text in it is only put out of sight. */
define('duban/rectification/table-panels', ['duban/shared/flags', 'duban/rectification/panel'], function (flags, panels) {
  'use strict';

  /* list: what panels may ask for; span: gives how many columns there are. */
  function start(list, span) {
    const made = new Map();

    function drop(id) {
      if (made.has(id)) {
        made.get(id).row.remove();
        made.delete(id);
      }
    }

    return {
      drop,
      isOpen: id => made.has(id) && !made.get(id).row.hidden,
      isDirty: id => made.has(id) && made.get(id).isDirty(),
      rowOf: id => (made.has(id) ? made.get(id).row : null),
      spans: () => made.forEach(one => one.spans(span())),
      notice: (id, text) => made.has(id) && made.get(id).notice(text),

      refresh(item) {
        if (made.has(item.id)) {
          made.get(item.id).refresh(item);
        }
      },

      open(item, under) {
        const known = made.get(item.id);
        const one = known || panels.open(list, item, span());
        if (known) {
          one.row.hidden = false;
        } else {
          made.set(item.id, one);
          under.insertAdjacentElement('afterend', one.row);
        }
        one.row.scrollIntoView({block: 'nearest'});
      },

      close(id) {
        if (made.get(id).isDirty()) {
          made.get(id).row.hidden = true;
          flags.note(AJS.I18n.getText('duban.checklist.panel.kept'), AJS.I18n.getText('duban.checklist.panel.keptHint'));
        } else {
          drop(id);
        }
      }
    };
  }

  return {start};
});
