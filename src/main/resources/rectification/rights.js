/* What the viewer may do with an item, as its actions say, and the few words that depend on nothing else. */
define('duban/rectification/rights', ['duban/shared/moments'], function (moments) {
  'use strict';

  const HIDDEN = ['EDIT', 'ADD_PROGRESS', 'ADD_EVIDENCE', 'ASSIGN', 'ASSIGN_OWNER'];

  function action(item, id) {
    return (item.actions || []).find(one => one.action === id) || {action: id, allowed: false, why: null};
  }

  function allowed(item, id) {
    return action(item, id).allowed;
  }

  /* Once assigned, a due date moves only by an approved extension. A head of the item's units names its owner. */
  function mayEdit(item, field) {
    return (field === 'owner' && allowed(item, 'ASSIGN_OWNER')) || allowed(item, 'EDIT') && (field !== 'term' || !item.origDueOn || item.status === 'DRAFT');
  }

  function measureKind(kind) {
    return kind === 'NOW' ? AJS.I18n.getText('duban.checklist.kind.NOW') : AJS.I18n.getText('duban.checklist.kind.LASTING');
  }

  return {
    allowed,
    mayEdit,
    why: (item, id) => action(item, id).why,
    mayWork: item => allowed(item, 'ADD_PROGRESS'),

    /* The steps of the item's course, for buttons; what has neither leave nor a reason is not offered. */
    steps: item => (item.actions || []).filter(one => !HIDDEN.includes(one.action) && (one.allowed || one.why)),

    measureStatus(status) {
      if (status === 'DONE') {
        return AJS.I18n.getText('duban.checklist.measure.DONE');
      }
      return status === 'DOING'
        ? AJS.I18n.getText('duban.checklist.measure.DOING') : AJS.I18n.getText('duban.checklist.measure.TODO');
    },

    measureKind,
    measureFacts: one => [one.owner && one.owner.name, one.dueOn, one.kind && measureKind(one.kind)].filter(Boolean),

    day: moments.day
  };
});
