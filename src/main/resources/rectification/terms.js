/* Pure: a time limit of its type, its day and whether it is kept up for good. */
define('duban/rectification/terms', [], function () {
  'use strict';

  const TYPES = ['IMMEDIATE', 'DATED', 'PHASED', 'CONTINUOUS'];

  /* Typed wrong rather than meant: more than five years back or ten ahead. Days as YYYY-MM-DD. */
  function isFar(day, today) {
    const year = Number(today.slice(0, 4));
    return day < `${year - 5}${today.slice(4)}` || day > `${year + 10}${today.slice(4)}`;
  }

  /* A name of what is wrong, or null. A continuous term may stay without a day. */
  function problem(term) {
    if (!TYPES.includes(term.termType)) {
      return 'type';
    }
    if (!term.dueOn) {
      return term.termType === 'DATED' || term.termType === 'PHASED' ? 'day' : null;
    }
    return /^\d{4}-\d{2}-\d{2}$/.test(term.dueOn) && !isNaN(Date.parse(term.dueOn)) ? null : 'day';
  }

  return {TYPES, isFar, problem};
});
