/* What one item shows, cell by cell: the same words and marks as checklist.vm. Editable values are buttons. */
define('duban/rectification/cells', ['duban/shared/dom', 'duban/rectification/rights'], function (dom, rights) {
  'use strict';

  const {el} = dom;
  const SHAPES = {GREEN: '●', YELLOW: '▲', RED: '◆', BLUE: '✔', NONE: '○'};
  const unset = () => el('span', {class: 'duban-unset'}, AJS.I18n.getText('duban.checklist.unset'));

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

  function person(ref) {
    return ref ? [ref.name, ref.post ? el('small', {class: 'duban-post'}, ref.post) : null] : null;
  }

  function light(of) {
    return el('span', {class: 'duban-light duban-light-' + of.color.toLowerCase()},
      el('span', {class: 'duban-shape', 'aria-hidden': 'true'}, SHAPES[of.color] || SHAPES.NONE), ' ', of.text);
  }

  function problem(item) {
    const more = [
      ['detail', AJS.I18n.getText('duban.checklist.detail')],
      ['rootCause', AJS.I18n.getText('duban.checklist.rootCause')],
      ['goal', AJS.I18n.getText('duban.checklist.goal')]
    ].filter(([field]) => item[field] || rights.mayEdit(item, field));
    return [
      item.category || rights.mayEdit(item, 'category')
        ? value(item, 'category', AJS.I18n.getText('duban.checklist.category'), item.category, {class: 'duban-category'}) : null,
      value(item, 'title', AJS.I18n.getText('duban.checklist.problem'), item.title, {class: 'duban-title'}),
      more.length ? el('details', {class: 'duban-more'}, el('summary', null, AJS.I18n.getText('duban.checklist.more')),
        el('dl', null, more.map(([field, label]) =>
          [el('dt', null, label), el('dd', null, value(item, field, label, item[field]))]))) : null
    ];
  }

  function measure(item, one) {
    const status = el('span', {class: 'duban-mark duban-mark-' + one.status.toLowerCase()}, one.statusText || rights.measureStatus(one.status));
    const meta = [one.owner ? one.owner.name : null, one.dueOn].filter(Boolean).join(' · ');
    return el('li', {'data-measure': one.id},
      rights.mayWork(item)
        ? el('button', {type: 'button', class: 'duban-value duban-editable duban-inline', 'data-field': 'measureStatus',
          'data-measure': one.id, title: AJS.I18n.getText('duban.checklist.measureStatus')},
          el('span', {class: 'duban-hidden'}, AJS.I18n.getText('duban.checklist.measureStatus') + ' '), status)
        : status,
      ' ', el('span', {class: 'duban-measure-text'}, one.text),
      meta ? [' ', el('span', {class: 'duban-meta'}, meta)] : null);
  }

  function measures(item) {
    return item.measures.length
      ? el('ul', {class: 'duban-measures'}, item.measures.map(one => measure(item, one)))
      : el('span', {class: 'duban-unset'}, AJS.I18n.getText('duban.checklist.noMeasure'));
  }

  function unit(item) {
    return [
      value(item, 'leadUnit', AJS.I18n.getText('duban.checklist.leadUnit'), item.leadUnit ? item.leadUnit.name : null),
      item.coUnits.length ? el('span', {class: 'duban-meta'},
        AJS.I18n.getText('duban.checklist.coUnits', item.coUnits.map(u => u.name).join('、'))) : null
    ];
  }

  function progress(item) {
    const latest = item.latestProgress;
    return [
      latest ? [el('span', {class: 'duban-progress-text'}, latest.text), ' ',
        el('span', {class: 'duban-meta'}, `${latest.by.name} · ${rights.day(latest.at)}`)]
        : el('span', {class: 'duban-unset'}, AJS.I18n.getText('duban.checklist.noProgress')),
      ' ', el('span', {class: 'duban-counts duban-meta'},
        AJS.I18n.getText('duban.checklist.counts', String(item.progressCount), String(item.evidenceCount)))
    ];
  }

  function state(item) {
    return [
      el('span', {class: 'duban-status duban-status-' + item.status.toLowerCase()}, item.statusText), ' ', light(item.light),
      item.closedOn ? el('span', {class: 'duban-meta'}, AJS.I18n.getText('duban.checklist.closedOn', item.closedOn)) : null,
      item.waitingFor ? el('span', {class: 'duban-meta'}, item.waitingFor) : null
    ];
  }

  return {
    light,
    SHAPES,
    /* [class, label, content] in the order of the table's columns after the number. */
    of: item => [
      ['problem', AJS.I18n.getText('duban.checklist.problem'), problem(item)],
      ['measures', AJS.I18n.getText('duban.checklist.measures'), measures(item)],
      ['leader', AJS.I18n.getText('duban.checklist.leader'),
        value(item, 'leader', AJS.I18n.getText('duban.checklist.leader'), person(item.leader))],
      ['unit', AJS.I18n.getText('duban.checklist.leadUnit'), unit(item)],
      ['owner', AJS.I18n.getText('duban.checklist.owner'),
        value(item, 'owner', AJS.I18n.getText('duban.checklist.owner'), person(item.owner))],
      ['term', AJS.I18n.getText('duban.checklist.term'),
        value(item, 'term', AJS.I18n.getText('duban.checklist.term'), item.dueText || null)],
      ['progress', AJS.I18n.getText('duban.checklist.progress'), progress(item)],
      ['state', AJS.I18n.getText('duban.checklist.state'), state(item)]
    ]
  };
});
