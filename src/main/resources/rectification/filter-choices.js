/* What each picker of the filter bar offers: [value, words]; facets may still be unknown. */
define('duban/rectification/filter-choices', ['duban/rectification/columns'], function (columns) {
  'use strict';

  const OPEN = 'DRAFT,OPEN,DOING,REVIEW,REVIEW2';

  function label(name) {
    switch (name) {
      case 'status': return AJS.I18n.getText('duban.checklist.limit.status');
      case 'unit': return AJS.I18n.getText('duban.checklist.limit.unit');
      case 'leader': return AJS.I18n.getText('duban.checklist.limit.leader');
      case 'owner': return AJS.I18n.getText('duban.checklist.limit.owner');
      case 'category': return AJS.I18n.getText('duban.checklist.limit.category');
      case 'light': return AJS.I18n.getText('duban.checklist.limit.light');
      case 'due': return AJS.I18n.getText('duban.checklist.limit.due');
      case 'level': return AJS.I18n.getText('duban.checklist.limit.level');
      case 'sort': return AJS.I18n.getText('duban.checklist.filter.sort');
      default: return AJS.I18n.getText('duban.checklist.filter.group');
    }
  }

  /* What a picker says where nothing is chosen. */
  function nothing(name) {
    switch (name) {
      case 'group': return AJS.I18n.getText('duban.checklist.filter.noGroup');
      case 'sort': return AJS.I18n.getText('duban.checklist.filter.usualOrder');
      default: return AJS.I18n.getText('duban.checklist.filter.all');
    }
  }

  /* On a narrow screen the heads that can be pressed are not there. */
  function sorts() {
    return Object.keys(columns.SORTS).map(code => [columns.SORTS[code], columns.label(code)])
      .flatMap(([by, text]) => [[by, text], ['-' + by, AJS.I18n.getText('duban.checklist.filter.descending', text)]]);
  }

  /* Months around today, as 2026-09. */
  function months(today) {
    const [year, month] = today.split('-').map(Number);
    return [-1, 0, 1, 2, 3].map(step => {
      const at = year * 12 + month - 1 + step;
      return `${Math.floor(at / 12)}-${String(at % 12 + 1).padStart(2, '0')}`;
    });
  }

  function due(today) {
    return [['overdue', AJS.I18n.getText('duban.checklist.due.overdue')]]
      .concat(['7', '30', '90'].map(days => [days, AJS.I18n.getText('duban.checklist.due.days', days)]))
      .concat(months(today).map(month => [month, AJS.I18n.getText('duban.checklist.due.month', month)]))
      .concat([['none', AJS.I18n.getText('duban.checklist.due.none')]]);
  }

  const counted = list => (list || []).map(one =>
    [one.value, `${one.name || AJS.I18n.getText('duban.checklist.group.none')} (${one.count})`]);

  /* known: {facets or null, lights: [{color, label}], today}. */
  function of(name, known) {
    const facets = known.facets || {};
    switch (name) {
      case 'status': return facets.statuses
        ? [[OPEN, AJS.I18n.getText('duban.checklist.filter.open')]].concat(counted(facets.statuses.filter(one => one.count))) : [];
      case 'unit': return counted(facets.units);
      case 'leader': return counted(facets.leaders);
      case 'owner': return counted(facets.owners);
      case 'category': return counted(facets.categories);
      case 'light': return known.lights.map(one => [one.color, one.label]);
      case 'due': return due(known.today);
      case 'level': return ['1', '2', '3'].map(level => [level, AJS.I18n.getText('duban.rectification.level', level)]);
      case 'sort': return sorts();
      default: return [
        ['unit', AJS.I18n.getText('duban.checklist.by.UNIT')], ['leader', AJS.I18n.getText('duban.checklist.by.LEADER')],
        ['category', AJS.I18n.getText('duban.checklist.by.CATEGORY')], ['status', AJS.I18n.getText('duban.checklist.by.STATUS')]];
    }
  }

  /* The figures of a group, as the head of the group says them; null while they are unknown. */
  function figure(facets, by, key) {
    const list = facets && {unit: facets.units, leader: facets.leaders, category: facets.categories, status: facets.statuses}[by];
    const one = (list || []).find(choice => choice.value === (key === null ? '-' : key));
    return !one ? null : one.rate
      ? AJS.I18n.getText('duban.checklist.group.figure', String(one.count), String(one.closed), one.rate)
      : AJS.I18n.getText('duban.checklist.group.count', String(one.count));
  }

  return {label, nothing, of, figure};
});
