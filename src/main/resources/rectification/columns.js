/* The columns a checklist can have: their words, their least width, what they sort by, and which fit. Pure. */
define('duban/rectification/columns', ['duban/rectification/own-columns'], function (ownColumns) {
  'use strict';

  /* Columns that step back behind the problem where the screen is too narrow for all. */
  const FOLD = ['category', 'rootCause', 'goal'];
  const SORTS = {number: 'place', category: 'category', leader: 'leader', unit: 'unit', term: 'due', state: 'status'};
  /* In px, as ChecklistColumn has them. */
  const WIDTHS = {number: 44, category: 76, problem: 146, rootCause: 120, measures: 146, goal: 110, leader: 72, unit: 74, owner: 70,
    term: 104, progress: 136, state: 102, detail: 146, level: 60, severity: 60, coUnits: 76, ccUnits: 76, origDue: 88, extensions: 120, closedOn: 88, cycle: 60,
    own1: 110, own2: 110, own3: 110, own4: 110, own5: 110, own6: 110, own7: 110, own8: 110, own9: 110, own10: 110};
  const LEAD = 30;

  /* plan: whose own columns are meant, by id. */
  function label(code, plan) {
    switch (code) {
      case 'number': return AJS.I18n.getText('duban.checklist.number');
      case 'category': return AJS.I18n.getText('duban.checklist.category');
      case 'problem': return AJS.I18n.getText('duban.checklist.problem');
      case 'rootCause': return AJS.I18n.getText('duban.checklist.rootCause');
      case 'measures': return AJS.I18n.getText('duban.checklist.measures');
      case 'goal': return AJS.I18n.getText('duban.checklist.goal');
      case 'leader': return AJS.I18n.getText('duban.checklist.leader');
      case 'unit': return AJS.I18n.getText('duban.checklist.leadUnit');
      case 'owner': return AJS.I18n.getText('duban.checklist.owner');
      case 'term': return AJS.I18n.getText('duban.checklist.term');
      case 'progress': return AJS.I18n.getText('duban.checklist.progress');
      case 'state': return AJS.I18n.getText('duban.checklist.state');
      case 'detail': return AJS.I18n.getText('duban.checklist.detail');
      case 'level': return AJS.I18n.getText('duban.checklist.level');
      case 'severity': return AJS.I18n.getText('duban.checklist.severity');
      case 'coUnits': return AJS.I18n.getText('duban.checklist.coUnitsField');
      case 'ccUnits': return AJS.I18n.getText('duban.checklist.ccUnits');
      case 'origDue': return AJS.I18n.getText('duban.checklist.origDue');
      case 'extensions': return AJS.I18n.getText('duban.checklist.extensions');
      case 'closedOn': return AJS.I18n.getText('duban.checklist.closedDay');
      case 'cycle': return AJS.I18n.getText('duban.checklist.cycle');
      default: return ownColumns.label(code, plan);
    }
  }

  /* All that a plan's list can have. */
  const of = plan => Object.keys(WIDTHS).filter(code => !ownColumns.is(code) || ownColumns.codes(plan).includes(code));

  const USUAL = Object.keys(WIDTHS).slice(0, 12);

  /* What is no column of the plan, or twice; the number leads every table, since a row opens there. */
  function clean(codes, plan) {
    const all = of(plan);
    const known = Array.from(new Set(codes)).filter(code => all.includes(code));
    return known.length ? ['number'].concat(known.filter(code => code !== 'number')) : USUAL;
  }

  const width = codes => codes.reduce((sum, code) => sum + WIDTHS[code], 0);

  /* Which of the wished columns stand side by side in so many px. */
  function fitting(codes, px) {
    return width(codes) <= px || !codes.includes('problem') ? codes : codes.filter(code => !FOLD.includes(code));
  }

  return {of, USUAL, NARROW: fitting(USUAL, 0), WIDTHS, LEAD, SORTS, label, clean, width, fitting};
});
