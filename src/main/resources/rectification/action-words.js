/* The words of the steps of an item's course: what will happen, and what the boxes are called. */
define('duban/rectification/action-words', [], function () {
  'use strict';

  function label(name, action) {
    switch (name) {
      case 'statement': return AJS.I18n.getText('duban.checklist.ask.statement');
      case 'reason': return AJS.I18n.getText('duban.checklist.ask.reason');
      case 'basis': return AJS.I18n.getText('duban.checklist.ask.basis');
      case 'newDue': return AJS.I18n.getText('duban.checklist.ask.newDue');
      case 'progressNote': return AJS.I18n.getText('duban.checklist.ask.progressNote');
      case 'dueOn':
        return action === 'CORRECT_DUE' ? AJS.I18n.getText('duban.checklist.ask.rightDay') : AJS.I18n.getText('duban.checklist.ask.day');
      default: return AJS.I18n.getText('duban.checklist.ask.opinion');
    }
  }

  function explain(action) {
    switch (action) {
      case 'REQUEST_CLOSE': return AJS.I18n.getText('duban.checklist.explain.REQUEST_CLOSE');
      case 'WITHDRAW': return AJS.I18n.getText('duban.checklist.explain.WITHDRAW');
      case 'LEADER_PASS': return AJS.I18n.getText('duban.checklist.explain.LEADER_PASS');
      case 'RETURN': return AJS.I18n.getText('duban.checklist.explain.RETURN');
      case 'CLOSE': return AJS.I18n.getText('duban.checklist.explain.CLOSE');
      case 'PHASE_DONE': return AJS.I18n.getText('duban.checklist.explain.PHASE_DONE');
      case 'CHECK': return AJS.I18n.getText('duban.checklist.explain.CHECK');
      case 'REOPEN': return AJS.I18n.getText('duban.checklist.explain.REOPEN');
      case 'CANCEL': return AJS.I18n.getText('duban.checklist.explain.CANCEL');
      case 'REQUEST_EXTENSION': return AJS.I18n.getText('duban.checklist.explain.REQUEST_EXTENSION');
      case 'GRANT_EXTENSION': return AJS.I18n.getText('duban.checklist.explain.GRANT_EXTENSION');
      case 'REFUSE_EXTENSION': return AJS.I18n.getText('duban.checklist.explain.REFUSE_EXTENSION');
      case 'WITHDRAW_EXTENSION': return AJS.I18n.getText('duban.checklist.explain.WITHDRAW_EXTENSION');
      case 'CORRECT_DUE': return AJS.I18n.getText('duban.checklist.explain.CORRECT_DUE');
      default: return AJS.I18n.getText('duban.checklist.explain.START');
    }
  }

  /* What a date or a text must be, for those that are missing: a sentence for each. */
  function complaint(name, conditions, action) {
    return name === 'conditions' ? AJS.I18n.getText('duban.checklist.ask.allConditions', String(conditions.length))
      : AJS.I18n.getText('duban.checklist.ask.missing', label(name, action));
  }

  return {label, explain, complaint};
});
