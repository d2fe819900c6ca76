/* One switch below each list of what awaits me. */
require(['duban/reminder/switch'], function (reminders) {
  'use strict';

  AJS.toInit(function () {
    document.querySelectorAll('.duban-matters[data-live]').forEach(root => {
      if (!root.dataset.reminders) {
        root.dataset.reminders = 'true';
        reminders.start(root);
      }
    });
  });
});
