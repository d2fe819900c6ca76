/* What one item shows, cell by cell: the same words and marks as checklist.vm. Editable values are buttons. */
define('duban/rectification/cells', ['duban/shared/dom', 'duban/rectification/rights', 'duban/rectification/columns',
  'duban/rectification/own-columns'],
function (dom, rights, columns, ownColumns) {
  'use strict';

  const {el} = dom;
  const SHAPES = {GREEN: '●', YELLOW: '▲', RED: '◆', BLUE: '✔', NONE: '○'};
  const MORE = ['detail', 'rootCause', 'goal', 'level', 'severity', 'ccUnits'];
  const unset = () => el('span', {class: 'duban-unset'}, AJS.I18n.getText('duban.checklist.unset'));
  const meta = text => el('span', {class: 'duban-meta'}, text);

  /* A value that can be edited is a button, so that keyboard and screen reader know it; else plain text. */
  function value(item, field, label, content, options) {
    const given = options || {};
    const empty = content === null || content === '';
    const shown = empty ? given.empty || unset() : content;
    const classes = 'duban-value' + (given.class ? ' ' + given.class : '');
    if (!rights.mayEdit(item, field)) {
      return el('span', {class: classes}, shown);
    }
    return el('button', {type: 'button', class: classes + ' duban-editable', 'data-field': field,
      title: AJS.I18n.getText('duban.checklist.edit', label)},
      el('span', {class: 'duban-hidden'}, AJS.I18n.getText('duban.checklist.edit', label) + ' '), shown);
  }

  const plain = content => el('span', {class: 'duban-value'}, content || unset());
  const names = units => units.map(unit => unit.name).join('、');

  function said(item, code) {
    switch (code) {
      case 'level': return item.levelText;
      case 'severity': return item.severityText;
      case 'ccUnits': return names(item.ccUnits);
      default: return item[code] || null;
    }
  }

  function own(item, code) {
    return value(item, code, columns.label(code, item.planId), said(item, code));
  }

  function person(item, code) {
    const ref = item[code];
    return value(item, code, columns.label(code), ref ? [ref.name, ref.post ? el('small', {class: 'duban-post'}, ref.post) : null] : null);
  }

  function light(of) {
    return el('span', {class: 'duban-light duban-light-' + of.color.toLowerCase()},
      el('span', {class: 'duban-shape', 'aria-hidden': 'true'}, SHAPES[of.color] || SHAPES.NONE), ' ', of.text);
  }

  /* What has no column of its own is not lost: it stands here. */
  function problem(item, shown) {
    const known = field => (Array.isArray(item[field]) ? item[field].length > 0 : Boolean(item[field]));
    const more = MORE.concat(ownColumns.codes(item.planId)).filter(field => !shown.includes(field) && (known(field) || rights.mayEdit(item, field)));
    return [
      !shown.includes('category') && (item.category || rights.mayEdit(item, 'category'))
        ? value(item, 'category', columns.label('category'), item.category, {class: 'duban-category'}) : null,
      value(item, 'title', columns.label('problem'), item.title, {class: 'duban-title'}),
      more.length ? el('details', {class: 'duban-more'}, el('summary', null, AJS.I18n.getText('duban.checklist.more')),
        el('dl', null, more.map(field => [el('dt', null, columns.label(field, item.planId)), el('dd', null, own(item, field))]))) : null
    ];
  }

  function measure(item, one) {
    const status = el('span', {class: 'duban-mark duban-mark-' + one.status.toLowerCase()}, one.statusText || rights.measureStatus(one.status));
    const said = rights.measureFacts(one).join(' · ');
    return el('li', {'data-measure': one.id},
      rights.mayWork(item)
        ? el('button', {type: 'button', class: 'duban-value duban-editable duban-inline', 'data-field': 'measureStatus',
          'data-measure': one.id, title: AJS.I18n.getText('duban.checklist.measureStatus')},
          el('span', {class: 'duban-hidden'}, AJS.I18n.getText('duban.checklist.measureStatus') + ' '), status)
        : status,
      ' ', el('span', {class: 'duban-measure-text'}, one.text), said ? [' ', meta(said)] : null);
  }

  function measures(item) {
    return item.measures.length
      ? el('ul', {class: 'duban-measures'}, item.measures.map(one => measure(item, one)))
      : el('span', {class: 'duban-unset'}, AJS.I18n.getText('duban.checklist.noMeasure'));
  }

  function unit(item, shown) {
    return [
      value(item, 'leadUnit', columns.label('unit'), item.leadUnit ? item.leadUnit.name : null),
      item.coUnits.length && !shown.includes('coUnits') ? meta(AJS.I18n.getText('duban.checklist.coUnits', names(item.coUnits))) : null
    ];
  }

  function progress(item) {
    const latest = item.latestProgress;
    return [
      latest ? [el('span', {class: 'duban-progress-text'}, latest.text), ' ', meta(`${latest.by.name} · ${rights.day(latest.at)}`)]
        : el('span', {class: 'duban-unset'}, AJS.I18n.getText('duban.checklist.noProgress')),
      ' ', el('span', {class: 'duban-counts duban-meta'},
        AJS.I18n.getText('duban.checklist.counts', String(item.progressCount), String(item.evidenceCount)))
    ];
  }

  function state(item, shown) {
    return [
      el('span', {class: 'duban-status duban-status-' + item.status.toLowerCase()}, item.statusText), ' ', light(item.light),
      item.closedOn && !shown.includes('closedOn') ? meta(AJS.I18n.getText('duban.checklist.closedOn', item.closedOn)) : null,
      item.waitingFor ? meta(item.waitingFor) : null
    ];
  }

  function extensions(item) {
    return item.extensions && item.extensions.length
      ? el('ul', {class: 'duban-measures'}, item.extensions.map(one => el('li', null, `${one.oldDue} → ${one.newDue}`, ' ', meta(one.statusText))))
      : el('span', {class: 'duban-value'}, AJS.I18n.getText('duban.checklist.noExtension'));
  }

  const CELLS = {
    category: (item) => own(item, 'category'), rootCause: item => own(item, 'rootCause'), goal: item => own(item, 'goal'),
    detail: item => own(item, 'detail'), leader: item => person(item, 'leader'), owner: item => person(item, 'owner'),
    problem, measures, unit, progress, state, extensions,
    term: item => value(item, 'term', columns.label('term'), item.dueText || null),
    level: item => own(item, 'level'), severity: item => own(item, 'severity'), coUnits: item => plain(names(item.coUnits)), ccUnits: item => own(item, 'ccUnits'),
    origDue: item => plain(item.origDueOn), closedOn: item => plain(item.closedOn),
    cycle: item => plain(AJS.I18n.getText('duban.checklist.cycle.of', String(item.cycle)))
  };

  return {
    light,
    SHAPES,
    of: (item, code, shown) => (CELLS[code] ? CELLS[code](item, shown) : own(item, code))
  };
});
