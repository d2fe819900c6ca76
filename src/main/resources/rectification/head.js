/* The head of the list: figures, lights, the live mark, and the button that registers a problem. */
define('duban/rectification/head', ['duban/shared/dom', 'duban/shared/dialog', 'duban/rectification/api', 'duban/rectification/cells'],
function (dom, dialogs, api, cells) {
  'use strict';

  const {el} = dom;
  function liveWord(state) {
    switch (state) {
      case 'live': return AJS.I18n.getText('duban.checklist.live.live');
      case 'paused': return AJS.I18n.getText('duban.checklist.live.paused');
      case 'lost': return AJS.I18n.getText('duban.checklist.live.lost');
      default: return AJS.I18n.getText('duban.checklist.live.retry');
    }
  }

  /* Only the texts are exchanged, as checklist.vm wrote them. */
  function figures(root, summary, lights) {
    root.querySelector('.duban-figure').replaceWith(el('p', {class: 'duban-figure'},
      el('strong', {class: 'duban-rate'}, summary.rate), ' ',
      el('span', null, AJS.I18n.getText('duban.checklist.figure', String(summary.closed), String(summary.counted))), ' ',
      summary.hold ? el('span', {class: 'duban-meta'}, AJS.I18n.getText('duban.checklist.hold', String(summary.hold))) : null));
    root.querySelector('.duban-lights').replaceWith(el('ul', {class: 'duban-lights', 'aria-label': AJS.I18n.getText('duban.checklist.lights')},
      lights.filter(light => light.color !== 'NONE' && summary.byLight[light.color]).map(({color, label}) => el('li', null,
        cells.light({color, text: `${label} ${summary.byLight[color]}`})))));
  }

  function live(root, state, text) {
    const place = root.querySelector('.duban-live');
    const words = liveWord(state) + (text ? ' ' + text : '');
    if (place.textContent !== words) {
      place.className = 'duban-live duban-live-' + state;
      dom.append(dom.clear(place), [el('span', {class: 'duban-dot', 'aria-hidden': 'true'}), words]);
    }
  }

  function register(list) {
    const field = (label, name, control) => {
      const id = dom.id('new');
      control.setAttribute('id', id);
      control.setAttribute('name', name);
      return el('div', {class: 'duban-ask'}, el('label', {for: id}, label), control);
    };
    const title = el('textarea', {class: 'textarea long-field', rows: 2, 'aria-required': 'true'});
    const category = el('input', {type: 'text', class: 'text', maxlength: 100});
    const detail = el('textarea', {class: 'textarea long-field', rows: 3});
    const said = el('p', {class: 'duban-editor-said', role: 'alert'});
    dialogs.open({
      title: AJS.I18n.getText('duban.checklist.register'),
      body: el('div', null,
        field(AJS.I18n.getText('duban.checklist.problem') + ' ' + AJS.I18n.getText('duban.shared.required'), 'title', title),
        field(AJS.I18n.getText('duban.checklist.category'), 'category', category),
        field(AJS.I18n.getText('duban.checklist.detail'), 'detail', detail),
        el('p', {class: 'duban-meta'}, AJS.I18n.getText('duban.checklist.register.hint')), said),
      submit: AJS.I18n.getText('duban.checklist.register'),
      onSubmit() {
        dom.clear(said);
        if (!title.value.trim()) {
          said.appendChild(document.createTextNode(AJS.I18n.getText('duban.checklist.needsTitle')));
          title.focus();
          return false;
        }
        return api.createItem(list.plan, {title: title.value.trim(), category: category.value.trim() || null,
          detail: detail.value.trim() || null}).then(item => {
          list.say(AJS.I18n.getText('duban.checklist.registered', title.value.trim()));
          return list.refresh().then(() => list.reveal(item.id));
        });
      }
    });
  }

  function tools(list, root, plan) {
    const place = root.querySelector('.duban-tools');
    const may = plan.can && plan.can.edit;
    const there = place.querySelector('.duban-register');
    if (may && !there) {
      place.appendChild(dom.button(AJS.I18n.getText('duban.checklist.register'), () => register(list), {class: 'aui-button duban-register'}));
    } else if (!may && there) {
      there.remove();
    }
  }

  /* next: whether there is more; full: whether no more can be loaded; total: of the whole plan, where all of it is listed. */
  function count(listed, {next, full}, total) {
    if (full) {
      return AJS.I18n.getText('duban.checklist.shown.full', String(listed));
    }
    if (next) {
      return total ? AJS.I18n.getText('duban.checklist.shown.of', String(listed), String(total))
        : AJS.I18n.getText('duban.checklist.shown.more', String(listed));
    }
    return AJS.I18n.getText('duban.checklist.shown.all', String(listed));
  }

  function empty(whole, own) {
    if (!whole) {
      return AJS.I18n.getText('duban.checklist.empty.limited');
    }
    return own ? AJS.I18n.getText('duban.checklist.empty.own') : AJS.I18n.getText('duban.checklist.empty');
  }

  /* listed: {count, next, full, narrowed by the reader}. Gives how many there are, in words. */
  function show(list, root, answer, listed) {
    const whole = !listed.narrowed && !root.dataset.query;
    figures(root, answer.summary, answer.lights);
    tools(list, root, answer.plan);
    dom.append(dom.clear(root.querySelector('.duban-notices')), answer.notices.concat(answer.readOnly ? AJS.I18n.getText('duban.checklist.register.readOnly') : []).map(text => el('p', {class: 'duban-notice'}, text)));
    const counted = listed.count ? count(listed.count, listed, whole ? (answer.own || {seen: answer.summary.total}).seen : 0) : '';
    dom.append(dom.clear(root.querySelector('.duban-shown')), [counted,
      listed.next ? el('span', {class: 'duban-print-only'}, ' ' + AJS.I18n.getText('duban.checklist.shown.print')) : null]);
    root.querySelector('.duban-empty').textContent = empty(whole, answer.own);
    return counted || empty(whole, answer.own);
  }

  return {live, show, count};
});
