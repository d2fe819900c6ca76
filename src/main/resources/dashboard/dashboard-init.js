/* Brings the live boards of the page to life; the page can be read without it. */
require(['duban/dashboard/live'], function (live) {
  'use strict';

  AJS.toInit(function () {
    document.querySelectorAll('.duban-board[data-live]').forEach(root => {
      if (!root.dataset.started) {
        root.dataset.started = 'true';
        live.start(root);
      }
    });
  });
});
