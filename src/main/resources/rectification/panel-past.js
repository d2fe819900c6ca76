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

  function request(one) {
    return el('section', {class: 'duban-request'},
      el('strong', null, AJS.I18n.getText('duban.checklist.request', String(one.cycle), String(one.round)), ' ',
        el('span', {class: 'duban-mark'}, one.statusText || one.status)),
      el('p', {class: 'duban-meta'}, AJS.I18n.getText('duban.checklist.request.by', one.applicant.name, rights.day(one.at, true))),
      el('p', {class: 'duban-text'}, one.statement),
      el('ol', {class: 'duban-timeline'}, one.steps.map(step)));
  }

  /* Why the cycle began, its requests, and how it ended; a past one is frozen and folded away. */
  function cycle(one, requests, present) {
    const again = one.reopening;
    const own = requests.filter(each => each.cycle === one.cycle);
    const content = [
      again ? el('p', {class: 'duban-reopening'},
        AJS.I18n.getText('duban.checklist.cycle.reopened', again.on, again.by.name, again.reason, again.basis)) : null,
      own.length ? own.map(request) : parts.none(AJS.I18n.getText('duban.checklist.noRequest')),
      one.ends.map(end => el('p', {class: 'duban-cycle-end'}, el('span', {class: 'duban-mark'}, end.outcomeText), ' ',
        AJS.I18n.getText('duban.checklist.cycle.ended', end.on, end.by.name, String(end.rounds))))
    ];
    return present ? el('section', {'data-cycle': one.cycle}, content) : el('details', {class: 'duban-past-cycle', 'data-cycle': one.cycle},
      el('summary', null, AJS.I18n.getText('duban.checklist.cycle.frozen', String(one.cycle))), content);
  }

  /* What is kept up is looked at again and again: when next, and what was found so far. */
  function checks(answer) {
    return answer.nextCheckOn || answer.checks.length ? el('section', {class: 'duban-request duban-checks'},
      el('strong', null, AJS.I18n.getText('duban.checklist.checks')),
      answer.nextCheckOn ? el('p', {class: 'duban-meta'}, AJS.I18n.getText('duban.checklist.checks.next', answer.nextCheckOn)) : null,
      el('ol', {class: 'duban-timeline'}, answer.checks.map(one => el('li', null,
        el('span', {class: 'duban-meta'}, `${rights.day(one.at, true)} · ${one.by.name}`), el('p', {class: 'duban-text'}, one.opinion || ''))))) : null;
  }

  function requests(item) {
    const place = el('div');
    parts.load(place, () => api.requests(item.id), answer => [checks(answer)].concat(answer.cycles.slice().reverse()
      .map(one => cycle(one, answer.requests, one.cycle === item.cycle))));
    return el('div', null, takenOver(item), place);
  }

  /* What is applied for just now, for whoever decides on it. */
  function present(item) {
    const place = el('div', {class: 'duban-present'});
    parts.load(place, () => api.requests(item.id), answer => {
      const own = answer.requests.filter(one => one.cycle === item.cycle);
      return own.length ? request(own[own.length - 1]) : parts.none(AJS.I18n.getText('duban.checklist.noRequest'));
    });
    return place;
  }

  function change(one) {
    const is = given => given !== null && given !== undefined && given !== '';
    return el('li', null, el('span', {class: 'duban-change-label'}, one.label || one.field), ' ',
      is(one.before) ? [el('del', null, String(one.before)), ' → '] : null,
      el('ins', null, is(one.after) ? String(one.after) : AJS.I18n.getText('duban.checklist.unset')));
  }

  /* ask: gives a page of entries from a cursor on. */
  function trail(ask) {
    const place = el('div');
    const show = answer => [
      el('ol', {class: 'duban-timeline'}, answer.entries.map(one => el('li', null,
        el('span', {class: 'duban-meta'}, `${rights.day(one.at, true)} · ${one.who.name}`), ' ', el('span', null, one.text),
        one.changes && one.changes.length ? el('ul', {class: 'duban-changes'}, one.changes.map(change)) : null))),
      answer.next ? dom.button(AJS.I18n.getText('duban.checklist.more.rows'), event => {
        const rest = el('div');
        event.target.replaceWith(rest);
        parts.load(rest, () => ask(answer.next), show);
      }, {class: 'aui-button aui-button-link duban-small'}) : null
    ];
    parts.load(place, () => ask(), show);
    return place;
  }

  const history = item => trail(cursor => api.history(item.id, cursor));

  return {present, requests: () => [{build: requests}], history: () => [{build: history}], trail};
});
