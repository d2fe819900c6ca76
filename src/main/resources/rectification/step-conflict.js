/* What has changed about an item since somebody opened a step's dialog, and whether the step can still be taken. Pure but for its words. */
define('duban/rectification/step-conflict', ['duban/rectification/fields', 'duban/rectification/conflict-fields', 'duban/rectification/rights',
  'duban/rectification/own-columns'],
function (fields, conflictFields, rights, ownColumns) {
  'use strict';

  const FIELDS = ['title', 'detail', 'rootCause', 'goal', 'category', 'level', 'severity', 'leader', 'leadUnit', 'coUnits', 'owner', 'termType', 'dueOn', 'longTerm'];

  /* [[label, before, after]] */
  function changes(seen, current) {
    const found = seen.statusText === current.statusText ? [] : [[AJS.I18n.getText('duban.checklist.state'), seen.statusText, current.statusText]];
    return found.concat(FIELDS.concat(ownColumns.codes(current.planId)).filter(field => !conflictFields.same(field, seen[field], current[field]))
      .map(field => [fields.label(field, current.planId), fields.show(field, seen[field], {}), fields.show(field, current[field], {})]));
  }

  /* step: the action; details: {by, at} as the refusal has them, both may be missing. */
  function say(seen, current, step, details) {
    const who = details.by ? details.by.name : AJS.I18n.getText('duban.checklist.conflict.someone');
    const what = changes(seen, current).map(one => AJS.I18n.getText('duban.checklist.step.changed', one[0], one[1], one[2])).join('；');
    const head = what ? AJS.I18n.getText('duban.checklist.step.overtaken', who, what) : AJS.I18n.getText('duban.checklist.step.overtaken.unknown', who);
    return head + (rights.allowed(current, step.action) ? AJS.I18n.getText('duban.checklist.step.again', step.text)
      : AJS.I18n.getText('duban.checklist.step.gone', step.text, rights.why(current, step.action) || current.statusText));
  }

  return {changes, say};
});
