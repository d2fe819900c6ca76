/* The rule of reminders: how long before, how often after, and when leader and head are told. */
define('duban/settings/reminder', ['duban/settings/form'], function (forms) {
  'use strict';

  /* Whole numbers as people separate them; what is no number stays, so that the server names it; pure. */
  function numbers(text) {
    return text.split(/[,，、;；\s]+/).filter(Boolean).map(part => (/^[0-9]+$/.test(part) ? Number(part) : part));
  }

  /* {nodes, read()} of the policy's value; choosing a shipped one fills the fields. */
  function fields(value, shipped) {
    const own = AJS.I18n.getText('duban.settings.reminder.own');
    const same = one => JSON.stringify(one.value) === JSON.stringify(value);
    const which = forms.select(AJS.I18n.getText('duban.settings.reminder.which'),
      shipped.map(one => [one.id, one.name]).concat([['OWN', own]]), (shipped.find(same) || {id: 'OWN'}).id);
    const parts = {
      daysBefore: forms.text(AJS.I18n.getText('duban.settings.reminder.before'), value.daysBefore.join(', '),
        AJS.I18n.getText('duban.settings.reminder.before.hint')),
      leaderBefore: forms.text(AJS.I18n.getText('duban.settings.reminder.leaderBefore'), value.leaderBefore.join(', '),
        AJS.I18n.getText('duban.settings.reminder.leaderBefore.hint')),
      days: forms.days(value.days),
      atDue: forms.check(AJS.I18n.getText('duban.settings.reminder.atDue'), value.atDue),
      overdueEvery: forms.number(AJS.I18n.getText('duban.settings.reminder.every'), value.overdueEvery),
      leaderAfter: forms.number(AJS.I18n.getText('duban.settings.reminder.leader'), value.leaderAfter, AJS.I18n.getText('duban.settings.reminder.never')),
      headAfter: forms.number(AJS.I18n.getText('duban.settings.reminder.head'), value.headAfter, AJS.I18n.getText('duban.settings.reminder.never')),
      chiefAfter: forms.number(AJS.I18n.getText('duban.settings.reminder.chief'), value.chiefAfter, AJS.I18n.getText('duban.settings.reminder.never')),
      workingDaysOnly: forms.check(AJS.I18n.getText('duban.settings.reminder.working'), value.workingDaysOnly)
    };
    const fill = chosen => Object.keys(parts).forEach(name => {
      const control = parts[name].control;
      if (control.type === 'checkbox') {
        control.checked = chosen[name];
      } else {
        control.value = Array.isArray(chosen[name]) ? chosen[name].join(', ') : (chosen[name] === null ? '' : chosen[name]);
      }
    });
    which.control.addEventListener('change', () => {
      const chosen = shipped.find(one => one.id === which.control.value);
      if (chosen) {
        fill(chosen.value);
      }
    });
    Object.values(parts).forEach(part => part.control.addEventListener('input', () => { which.control.value = 'OWN'; }));
    return {
      nodes: [which.node].concat(Object.values(parts).map(part => part.node)),
      read: () => {
        const read = {};
        Object.keys(parts).forEach(name => { read[name] = parts[name].read(); });
        read.daysBefore = numbers(read.daysBefore);
        read.leaderBefore = numbers(read.leaderBefore);
        return read;
      }
    };
  }

  return {numbers, fields};
});
