/* Listens for checklists; one that comes to life says so whenever it shows something new. */
require(['duban/document/ledger-tools'], function (tools) {
  'use strict';

  document.addEventListener('duban-checklist-shown', event => tools.shown(event.target, event.detail));
});
