/* What one assignment of many problems will do, and how it is taken back. Pure. */
define('duban/rectification/bulk-plan', ['duban/rectification/terms', 'duban/rectification/conflict-fields'], function (terms, fields) {
  'use strict';

  /* As many as the server takes at once. */
  const PORTION = 200;

  function name(field, value) {
    if (value === null || value === undefined || value === '') {
      return null;
    }
    return value.name || String(value);
  }

  /* The values that the items have now, most frequent first: [{name or null, count}]. */
  function current(items, field) {
    const counts = new Map();
    items.forEach(item => {
      const one = name(field, item[field]);
      counts.set(one, (counts.get(one) || 0) + 1);
    });
    return Array.from(counts, ([one, count]) => ({name: one, count})).sort((a, b) => b.count - a.count);
  }

  function becomesAssigned(item, set) {
    const after = Object.assign({}, item, set);
    return item.status === 'DRAFT' && Boolean(after.leader && after.leadUnit) && terms.problem(after) === null;
  }

  /* assigned: what leaves the drafts by it, for good; fixed: what keeps its due date and so will be refused. */
  function forecast(items, set) {
    return {
      assigned: items.filter(item => becomesAssigned(item, set)),
      fixed: items.filter(item => set.dueOn && item.origDueOn && item.dueOn !== set.dueOn)
    };
  }

  /*
   * before, after: the items by id as they were and as they are now. What was assigned by it stays:
   * its course has begun. groups: those that had the same values, to be set in one go.
   */
  function undo(before, after, set) {
    const groups = new Map();
    let stay = 0;
    after.forEach(now => {
      const was = before.find(item => item.id === now.id);
      const changed = Object.keys(set).filter(field => !fields.same(field, was[field], now[field]));
      if (was.status !== now.status) {
        stay += 1;
      } else if (changed.length) {
        const old = {};
        changed.forEach(field => {
          const value = was[field];
          old[field] = field === 'leadUnit' && value ? value.id : value === undefined ? null : value;
        });
        const key = JSON.stringify(old);
        groups.set(key, groups.get(key) || {set: old, items: []});
        groups.get(key).items.push({id: now.id, version: now.version});
      }
    });
    return {groups: Array.from(groups.values()), stay};
  }

  function portions(all) {
    const parts = [];
    for (let at = 0; at < all.length; at += PORTION) {
      parts.push(all.slice(at, at + PORTION));
    }
    return parts;
  }

  return {current, forecast, undo, portions, PORTION};
});
