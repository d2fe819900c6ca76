/* Brings every live checklist of the page to life; the page can be read without it. */
require(['duban/rectification/checklist', 'duban/rectification/empty', 'duban/rectification/plan-facts', 'duban/rectification/bulk',
  'duban/rectification/paper'],
function (checklist, empty, facts, bulk, paper) {
  'use strict';

  AJS.toInit(function () {
    paper.start();
    document.querySelectorAll('.duban-checklist[data-live=true]').forEach((root, at) => {
      if (!root.dataset.started) {
        root.dataset.started = 'true';
        root.addEventListener('duban-checklist-shown', event => facts.shown(root, event.detail));
        bulk.start(root);
        (root.dataset.plan ? checklist : empty).start(root, at + 1);
      }
    });
  });
});
