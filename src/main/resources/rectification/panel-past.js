/* The tabs that only look back: close-out requests with their steps, and the trail of changes. */
define('duban/rectification/panel-past', ['duban/shared/dom', 'duban/rectification/api', 'duban/rectification/panel-parts',
  'duban/rectification/rights'],
function (dom, api, parts, rights) {
  'use strict';

  const {el} = dom;

  function step(one) {
    return el('li', {class: 'duban-chain-step'}, el('strong', null, one.stepText || one.step), ' ',
      el('span', null, one.decisionText || one.decision),
      el('span', {class: 'duban-meta'}, ` ${one.by ? one.by.name : ''} · ${one.at ? rights.day(one.at, true) : ''}`),
      one.opinion ? el('p', {class: 'duban-text'}, one.opinion) : null);
  }

  /* That it came from an older ledger as it stood: no chain of this wiki led there. */
  function takenOver(item) {
    const taken = item.takenOver;
    return taken ? el('section', {class: 'duban-request duban-taken-over'},
      el('strong', null, AJS.I18n.getText('duban.checklist.takenOver')),
      el('p', {class: 'duban-meta'}, AJS.I18n.getText('duban.checklist.takenOver.by', taken.by.name, rights.day(taken.at, true)),
        taken.file ? ` · ${taken.file}` : ''),
      el('p', {class: 'duban-text'}, AJS.I18n.getText('duban.checklist.takenOver.basis', taken.basis))) : null;
  }

  function requests(list, item) {
    const place = el('div');
    const whole = el('div', null, takenOver(item), place);
    parts.load(place, () => api.requests(item.id), answer => (answer.requests.length
      ? answer.requests.map(one => el('section', {class: 'duban-request'},
        el('strong', null, AJS.I18n.getText('duban.checklist.request', String(one.cycle), String(one.round)), ' ',
          el('span', {class: 'duban-mark'}, one.statusText || one.status)),
        el('p', {class: 'duban-meta'}, AJS.I18n.getText('duban.checklist.request.by', one.applicant.name, rights.day(one.at, true))),
        el('p', {class: 'duban-text'}, one.statement),
        el('ol', {class: 'duban-timeline'}, one.steps.map(step))))
      : parts.none(AJS.I18n.getText('duban.checklist.noRequest'))));
    return whole;
  }

  function change(one) {
    const is = given => given !== null && given !== undefined && given !== '';
    return el('li', null, el('span', {class: 'duban-change-label'}, one.label || one.field), ' ',
      is(one.before) ? [el('del', null, String(one.before)), ' → '] : null,
      el('ins', null, is(one.after) ? String(one.after) : AJS.I18n.getText('duban.checklist.unset')));
  }

  function history(list, item) {
    const place = el('div');
    const show = answer => [
      el('ol', {class: 'duban-timeline'}, answer.entries.map(one => el('li', null,
        el('span', {class: 'duban-meta'}, `${rights.day(one.at, true)} · ${one.who.name}`), ' ', el('span', null, one.text),
        one.changes && one.changes.length ? el('ul', {class: 'duban-changes'}, one.changes.map(change)) : null))),
      answer.next ? dom.button(AJS.I18n.getText('duban.checklist.more.rows'), event => {
        const rest = el('div');
        event.target.replaceWith(rest);
        parts.load(rest, () => api.history(item.id, answer.next), show);
      }, {class: 'aui-button aui-button-link duban-small'}) : null
    ];
    parts.load(place, () => api.history(item.id), show);
    return place;
  }

  return {requests, history};
});
