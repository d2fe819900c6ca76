/* Pure: how long to wait before asking the server again. */
define('duban/rectification/pace', [], function () {
  'use strict';

  const USUAL = 4000;
  const LONGEST = 60000;

  /* failures: in a row; chance: 0..1, so that many browsers do not ask together. Milliseconds. */
  function wait(failures, chance) {
    const base = Math.min(USUAL * Math.pow(2, failures), LONGEST);
    return Math.round(base * (0.9 + 0.2 * chance));
  }

  /* After these the answer will not change by asking again. */
  function isFinal(status) {
    return status === 401 || status === 403 || status === 404;
  }

  return {wait, isFinal, USUAL, LONGEST};
});
