/* Pure: what each step of an item's course asks for before it is taken. */
define('duban/rectification/action-forms', [], function () {
  'use strict';

  const FORMS = {
    START: {texts: [], required: []},
    REQUEST_CLOSE: {texts: ['statement'], required: ['statement']},
    WITHDRAW: {texts: ['reason'], required: []},
    LEADER_PASS: {texts: ['opinion'], required: []},
    RETURN: {texts: ['reason'], required: ['reason']},
    CLOSE: {texts: ['opinion'], required: [], conditions: true},
    PHASE_DONE: {texts: ['opinion'], required: []},
    CHECK: {texts: ['opinion'], required: []},
    REOPEN: {texts: ['reason', 'basis'], required: ['reason', 'basis'], day: true},
    CANCEL: {texts: ['reason'], required: ['reason']}
  };
  const CONDITIONS = ['UNDERSTANDING', 'DUTY', 'MEASURES', 'RESULTS'];

  function of(action) {
    return FORMS[action] || {texts: ['opinion'], required: []};
  }

  /* Names of what is still missing; blanks do not count as text. */
  function missing(action, given) {
    const form = of(action);
    const texts = form.required.filter(name => !(given[name] || '').trim());
    const ticked = given.conditions || [];
    return form.conditions && CONDITIONS.some(one => !ticked.includes(one)) ? texts.concat('conditions') : texts;
  }

  return {of, missing, CONDITIONS};
});
