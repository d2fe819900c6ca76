/* The words for what was recognised. */
define('duban/report/labels', [], function () {
  'use strict';

  const KINDS = {
    PROBLEM: function () { return AJS.I18n.getText('duban.report.kind.problem'); },
    MEASURE: function () { return AJS.I18n.getText('duban.report.kind.measure'); },
    PRACTICE: function () { return AJS.I18n.getText('duban.report.kind.practice'); },
    IGNORED: function () { return AJS.I18n.getText('duban.report.kind.ignored'); },
    WARNING: function () { return AJS.I18n.getText('duban.report.kind.warning'); },
    SECTION: function () { return AJS.I18n.getText('duban.report.kind.section'); },
    FIGURE: function () { return AJS.I18n.getText('duban.report.kind.figure'); },
    REGULATION: function () { return AJS.I18n.getText('duban.report.kind.regulation'); },
    PLACEHOLDER: function () { return AJS.I18n.getText('duban.report.kind.placeholder'); },
  };

  const ACTIONS = {
    ISSUED: function () { return AJS.I18n.getText('duban.report.action.issued'); },
    REVISED: function () { return AJS.I18n.getText('duban.report.action.revised'); },
    ABOLISHED: function () { return AJS.I18n.getText('duban.report.action.abolished'); },
    CITED: function () { return AJS.I18n.getText('duban.report.action.cited'); },
  };

  return {
    kind: function (kind) { return KINDS[kind](); },
    action: function (action) { return ACTIONS[action] ? ACTIONS[action]() : action; },
  };
});
