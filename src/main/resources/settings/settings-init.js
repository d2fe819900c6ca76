/* Builds the settings where a page asks for them: only what answers this reader gets a tab. */
require(['duban/settings/api', 'duban/settings/tabs', 'duban/settings/roles', 'duban/settings/policies', 'duban/settings/calendar',
  'duban/settings/staff'],
function (api, tabs, roles, policies, calendar, staff) {
  'use strict';

  function administers() {
    return api.me().then(me => (me.roles.includes('ADMIN') ? me : Promise.reject(Object.assign(new Error(), {status: 403}))));
  }

  function start(root) {
    const space = root.dataset.space;
    const parts = [
      {title: AJS.I18n.getText('duban.settings.tab.policies'), probe: () => api.policies(space), build: panel => policies.build(panel, space)},
      {title: AJS.I18n.getText('duban.settings.tab.reminder'), probe: () => api.policies(space), build: panel => policies.build(panel, space, ['reminder'])},
      {title: AJS.I18n.getText('duban.settings.tab.view'), probe: () => api.policies(space), build: panel => policies.build(panel, space, ['view', 'work'])},
      {title: AJS.I18n.getText('duban.settings.tab.calendar'), probe: () => api.calendar(new Date().getFullYear()), build: calendar.build},
      {title: AJS.I18n.getText('duban.settings.tab.staff'), probe: api.units, build: staff.build},
      {title: AJS.I18n.getText('duban.settings.tab.roles'), probe: administers, build: panel => roles.build(panel, space)}
    ];
    // not mine, or not there, is no tab; anything else is a failure that its own tab shows
    Promise.all(parts.map(part => part.probe().then(() => true, failure => failure.status !== 403 && failure.status !== 404)))
      .then(there => tabs.show(root, AJS.I18n.getText('duban.settings.title'), parts.filter((part, i) => there[i])));
  }

  AJS.toInit(function () {
    document.querySelectorAll('.duban-settings[data-live=true]').forEach(root => {
      if (!root.dataset.started) {
        root.dataset.started = 'true';
        start(root);
      }
    });
  });
});
