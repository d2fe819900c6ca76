/* Pure: the names of a plan's facts and what their values are called. */
define('duban/rectification/plan-words', [], function () {
  'use strict';

  const FIELDS = ['title', 'source', 'sourceDoc', 'receivedOn', 'planDueOn', 'leaderGroup', 'organ', 'ccUnits', 'ownColumns'];
  const SOURCES = ['INSPECTION', 'PATROL', 'AUDIT', 'DEMOCRATIC_LIFE', 'SELF_CHECK', 'SUPERVISION', 'OTHER'];

  function label(field) {
    switch (field) {
      case 'title': return AJS.I18n.getText('duban.plan.field.title');
      case 'source': return AJS.I18n.getText('duban.plan.field.source');
      case 'sourceDoc': return AJS.I18n.getText('duban.plan.field.sourceDoc');
      case 'receivedOn': return AJS.I18n.getText('duban.plan.field.receivedOn');
      case 'planDueOn': return AJS.I18n.getText('duban.plan.field.planDueOn');
      case 'leaderGroup': return AJS.I18n.getText('duban.plan.field.leaderGroup');
      case 'organ': return AJS.I18n.getText('duban.plan.field.organ');
      case 'ccUnits': return AJS.I18n.getText('duban.plan.field.ccUnits');
      default: return AJS.I18n.getText('duban.plan.field.ownColumns');
    }
  }

  function source(code) {
    switch (code) {
      case 'INSPECTION': return AJS.I18n.getText('duban.rectification.source.INSPECTION');
      case 'PATROL': return AJS.I18n.getText('duban.rectification.source.PATROL');
      case 'AUDIT': return AJS.I18n.getText('duban.rectification.source.AUDIT');
      case 'DEMOCRATIC_LIFE': return AJS.I18n.getText('duban.rectification.source.DEMOCRATIC_LIFE');
      case 'SELF_CHECK': return AJS.I18n.getText('duban.rectification.source.SELF_CHECK');
      case 'SUPERVISION': return AJS.I18n.getText('duban.rectification.source.SUPERVISION');
      default: return AJS.I18n.getText('duban.rectification.source.OTHER');
    }
  }

  function show(field, value) {
    if (!value || !value.length) {
      return AJS.I18n.getText('duban.checklist.unset');
    }
    switch (field) {
      case 'source': return source(value);
      case 'ccUnits': return value.map(unit => unit.name).join('、');
      case 'ownColumns': return value.filter(one => !one.aside).map(one => one.name).join('、') || AJS.I18n.getText('duban.checklist.unset');
      default: return value;
    }
  }

  return {FIELDS, SOURCES, label, source, show};
});
