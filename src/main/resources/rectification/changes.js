/* Pure: which rows of a new answer differ from what is shown. */
define('duban/rectification/changes', [], function () {
  'use strict';

  /*
   * Progress and evidence come without a new version, so whole items are compared.
   * Gives {added, changed, removed, order}: items, items, ids, ids.
   */
  function between(shown, items) {
    const before = new Map(shown.map(item => [item.id, JSON.stringify(item)]));
    const added = items.filter(item => !before.has(item.id));
    const changed = items.filter(item => before.has(item.id) && before.get(item.id) !== JSON.stringify(item));
    const now = new Set(items.map(item => item.id));
    return {
      added,
      changed,
      removed: shown.filter(item => !now.has(item.id)).map(item => item.id),
      order: items.map(item => item.id)
    };
  }

  return {between};
});
