/* What is folded on the screen is unfolded on paper. */
define('duban/rectification/paper', [], function () {
  'use strict';

  function start() {
    let folded = [];
    window.addEventListener('beforeprint', () => {
      folded = Array.from(document.querySelectorAll('.duban-checklist .duban-more:not([open])'));
      folded.forEach(one => {
        one.open = true;
      });
    });
    window.addEventListener('afterprint', () => folded.forEach(one => {
      one.open = false;
    }));
  }

  return {start};
});
