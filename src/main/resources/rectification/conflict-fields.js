/* Pure: what two people changed at once, and what to send when each field has been decided. */
define('duban/rectification/conflict-fields', [], function () {
  'use strict';

  /* Units are sent by id and read as {id, name}; an absent text is an empty one. */
  function plain(field, given) {
    if (given === undefined || given === null || given === '') {
      return null;
    }
    if (field === 'coUnits' || field === 'ccUnits') {
      return given.map(unit => (unit.id === undefined ? unit : unit.id)).sort((a, b) => a - b);
    }
    if (field === 'leadUnit') {
      return given.id === undefined ? given : given.id;
    }
    if (field === 'leader' || field === 'owner') {
      return {userKey: given.userKey || null, name: given.name};
    }
    if (field === 'ownColumns') {
      return given.map(one => [one.code, one.name, Boolean(one.aside)]);
    }
    return given;
  }

  function same(field, a, b) {
    return JSON.stringify(plain(field, a)) === JSON.stringify(plain(field, b));
  }

  /* The part of the given fields that differs from the item: what there is to send. */
  function change(base, given) {
    const result = {};
    Object.keys(given).filter(field => !same(field, given[field], base[field])).forEach(field => {
      result[field] = given[field];
    });
    return result;
  }

  /*
   * mine: the fields that were sent; base: the item as it was read; current: as it is now.
   * Only fields that both changed, to different values, need a decision; the others simply stay mine.
   */
  function compare(mine, base, current) {
    const fields = Object.keys(mine).map(field => ({
      field,
      base: base[field],
      theirs: current[field],
      mine: mine[field],
      clash: !same(field, base[field], current[field]) && !same(field, mine[field], current[field])
    }));
    return {clashes: fields.filter(one => one.clash), free: fields.filter(one => !one.clash)};
  }

  /* keep: names of the clashing fields that stay mine. Fields equal to theirs are not sent again. */
  function resend(compared, keep, current) {
    const kept = {};
    compared.free.concat(compared.clashes.filter(one => keep.includes(one.field))).forEach(one => {
      kept[one.field] = one.mine;
    });
    return change(current, kept);
  }

  return {change, compare, resend, same};
});
