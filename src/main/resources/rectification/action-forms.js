/* Pure: what each step of an item's course asks for before it is taken. */
define('duban/rectification/action-forms', [], function () {
  'use strict';

  /* texts: lines to write; day: the name under which a date goes along; conditions: to be ticked, as the place has them. */
  const FORMS = {
    START: {texts: [], required: []},
    REQUEST_CLOSE: {texts: ['statement'], required: ['statement']},
    WITHDRAW: {texts: ['reason'], required: []},
    LEADER_PASS: {texts: ['opinion'], required: []},
    RETURN: {texts: ['reason'], required: ['reason']},
    CLOSE: {texts: ['opinion'], required: [], conditions: true},
    PHASE_DONE: {texts: ['opinion'], required: []},
    CHECK: {texts: ['opinion'], required: ['opinion']},
    REOPEN: {texts: ['reason', 'basis'], required: ['reason', 'basis'], day: 'dueOn'},
    CANCEL: {texts: ['reason'], required: ['reason']},
    REQUEST_EXTENSION: {texts: ['reason', 'progressNote'], required: ['newDue', 'reason', 'progressNote'], day: 'newDue'},
    GRANT_EXTENSION: {texts: ['opinion'], required: []},
    REFUSE_EXTENSION: {texts: ['reason'], required: ['reason']},
    WITHDRAW_EXTENSION: {texts: ['reason'], required: []},
    CORRECT_DUE: {texts: ['reason'], required: ['dueOn', 'reason'], day: 'dueOn'}
  };

  function of(action) {
    return FORMS[action] || {texts: ['opinion'], required: []};
  }

  /* Whether the step decides on a close-out that somebody applied for. */
  function decides(action) {
    return ['LEADER_PASS', 'RETURN', 'CLOSE', 'PHASE_DONE'].includes(action);
  }

  /* Names of what is still missing; blanks do not count as text. conditions: [{id}] that must all be ticked. */
  function missing(action, given, conditions) {
    const form = of(action);
    const lacking = form.required.filter(name => !(given[name] || '').trim());
    const ticked = given.conditions || [];
    return form.conditions && conditions.some(one => !ticked.includes(one.id)) ? lacking.concat('conditions') : lacking;
  }

  /* Applied for after the day: the matter then stays judged on the day it had. Days as YYYY-MM-DD. */
  function isLate(dueOn, today) {
    return Boolean(dueOn && today && today > dueOn);
  }

  return {of, decides, missing, isLate};
});
