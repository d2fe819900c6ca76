/* Figures of progress without a page: what is offered, and what of the fields is sent. */
define('duban/rectification/figures', [], function () {
  'use strict';

  const MAX = 8;

  /* What the plan uses first, then what is suggested, each name with its unit once. */
  function choices(answer) {
    const all = answer.results.concat(answer.suggested);
    return all.filter((one, i) => all.findIndex(other => other.name === one.name && other.unit === one.unit) === i)
      .map(({name, unit}) => ({name, unit}));
  }

  /* The unit that the name mostly has, or nothing. */
  function unitOf(all, name) {
    const found = all.find(one => one.name === name);
    return found ? found.unit : '';
  }

  /* Rows that nobody filled in are left out; the rest goes as it was typed, and the server says what is wrong. */
  function read(rows) {
    return rows.map(row => ({name: row.name.trim(), unit: row.unit.trim(), value: row.value.trim()}))
      .filter(row => row.name || row.unit || row.value);
  }

  return {MAX, choices, unitOf, read};
});
