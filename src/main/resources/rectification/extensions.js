/* Extensions of an item's due date in words: what one decides about, and all there have been. */
define('duban/rectification/extensions', ['duban/shared/dom', 'duban/rectification/api', 'duban/rectification/panel-parts',
  'duban/rectification/rights', 'duban/rectification/action-forms'],
function (dom, api, parts, rights, forms) {
  'use strict';

  const {el} = dom;
  const open = item => (item.extensions || []).find(one => one.status === 'SUBMITTED') || null;
  const line = (term, text) => (text ? [el('dt', null, term), el('dd', null, text)] : null);

  function lateMark() {
    return el('span', {class: 'duban-mark duban-mark-late'}, AJS.I18n.getText('duban.checklist.extension.late'));
  }

  /* The dates and how many are left, as an applicant must know them. */
  function dates(item) {
    return el('dl', {class: 'duban-about'},
      line(AJS.I18n.getText('duban.checklist.extension.now'), item.dueOn),
      line(AJS.I18n.getText('duban.checklist.origDue'), item.origDueOn),
      item.judgedOn !== item.dueOn ? line(AJS.I18n.getText('duban.checklist.extension.judged'), item.judgedOn) : null,
      line(AJS.I18n.getText('duban.checklist.extension.left'), String(item.extensionsLeft)));
  }

  function application(one) {
    return el('dl', {class: 'duban-about'},
      line(AJS.I18n.getText('duban.checklist.extension.moves'), [`${one.oldDue} → ${one.newDue} `, one.late ? lateMark() : null]),
      line(AJS.I18n.getText('duban.checklist.extension.by'), `${one.applicant.name} · ${rights.day(one.at, true)}`),
      line(AJS.I18n.getText('duban.checklist.ask.reason'), one.reason),
      line(AJS.I18n.getText('duban.checklist.ask.progressNote'), one.progressNote));
  }

  /* What stands above the boxes of a step about extensions; null for other steps. */
  function about(item, action, today) {
    if (action === 'REQUEST_EXTENSION') {
      return [dates(item), forms.isLate(item.dueOn, today)
        ? el('p', {class: 'aui-message aui-message-warning'}, AJS.I18n.getText('duban.checklist.extension.lateWarning', item.dueOn, item.judgedOn))
        : null];
    }
    if (action === 'CORRECT_DUE') {
      return dates(item);
    }
    return action.endsWith('_EXTENSION') && open(item) ? application(open(item)) : null;
  }

  function past(one) {
    return el('li', {class: 'duban-extension', 'data-status': one.status},
      el('strong', null, `${one.oldDue} → ${one.newDue}`), ' ', el('span', {class: 'duban-mark'}, one.statusText), ' ',
      one.late ? lateMark() : null,
      el('span', {class: 'duban-meta'}, ' ' + AJS.I18n.getText('duban.checklist.extension.applied', String(one.cycle), one.applicant.name, rights.day(one.at, true))),
      el('p', {class: 'duban-text'}, one.reason),
      el('p', {class: 'duban-text duban-meta'}, one.progressNote),
      one.decidedBy ? el('p', {class: 'duban-meta'}, `${one.statusText} · ${one.decidedBy.name} · ${rights.day(one.decidedAt, true)}`) : null,
      one.opinion ? el('p', {class: 'duban-text'}, one.opinion) : null);
  }

  /* The panel's tab: of all cycles, the newest first. */
  function all(item) {
    const place = el('div');
    parts.load(place, () => api.extensions(item.id), answer => (answer.extensions.length
      ? el('ol', {class: 'duban-timeline'}, answer.extensions.slice().reverse().map(past)) : parts.none(AJS.I18n.getText('duban.checklist.noExtension'))));
    return [item.dueOn ? dates(item) : null, place];
  }

  return {about, tab: () => [{build: all}]};
});
