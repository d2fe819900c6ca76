/* Rows that have left the list while somebody writes in them: they stay where they stood until that is done. */
define('duban/rectification/strays', [], function () {
  'use strict';

  /* isWritten: by id; tell: called with an id and why it stays, or '' when it belongs to the list again; refresh: asks for the list anew. */
  function start(isWritten, tell, refresh) {
    let strays = [];

    return {
      /* shown, all: items before and now. Gives all with the strays among them. */
      listed(shown, all) {
        const now = new Set(all.map(item => item.id));
        const items = all.slice();
        const kept = shown.filter(item => !now.has(item.id) && isWritten(item.id));
        kept.forEach(item => {
          const above = shown.slice(0, shown.indexOf(item)).reverse().find(one => items.some(other => other.id === one.id));
          items.splice(above ? items.findIndex(one => one.id === above.id) + 1 : 0, 0, item);
        });
        const ids = kept.map(item => item.id);
        strays.filter(id => now.has(id)).forEach(id => tell(id, ''));
        ids.forEach(id => tell(id, AJS.I18n.getText('duban.checklist.stray')));
        strays = ids;
        return items;
      },

      /* Nobody writes in it any more: it may go. */
      leave(id) {
        if (strays.includes(id) && !isWritten(id)) {
          refresh();
        }
      }
    };
  }

  return {start};
});
