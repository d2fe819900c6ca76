/* What is known of the plan, above its list: follows the others' changes, and opens for the office's own. */
define('duban/rectification/plan-facts', ['duban/shared/dom', 'duban/shared/flags', 'duban/rectification/api', 'duban/rectification/plan-dialog',
  'duban/rectification/plan-end', 'duban/rectification/panel-past'],
function (dom, flags, api, dialog, ending, past) {
  'use strict';

  const {el} = dom;

  /* An answer that was overtaken by a newer one is left aside. */
  function draw(root, plan) {
    const box = root.querySelector('.duban-facts');
    if (plan.version < Number(box.dataset.version)) {
      return;
    }
    box.dataset.version = plan.version;
    root.querySelector('.duban-name').textContent = plan.title;
    box.querySelector('.duban-brief').textContent = plan.brief || '';
    dom.append(dom.clear(box.querySelector('dl')), plan.facts.map(fact =>
      el('div', null, el('dt', null, fact.label), el('dd', null, fact.text))));
    offer(box, plan.can);
  }

  /* Beside the name, as checklist.vm wrote it. */
  function mark(root, plan) {
    const there = root.querySelector('.duban-ended');
    if (there) {
      there.remove();
    }
    if (plan.ended) {
      root.querySelector('.duban-name').after(' ', el('span', {class: 'duban-status duban-ended'}, plan.statusText));
    }
  }

  /* The office sees the place even where nothing is known yet. */
  function offer(box, can) {
    const may = can && (can.edit || can.reopen);
    const empty = !box.querySelector('dd');
    box.hidden = empty && !may;
    if (empty && may) {
      box.querySelector('.duban-brief').textContent = AJS.I18n.getText('duban.plan.facts.none');
    }
  }

  function edit(list, root) {
    api.plan(list.plan).then(plan => dialog.open(plan, saved => {
      draw(root, saved);
      list.say(AJS.I18n.getText('duban.plan.facts.saved'));
      return list.refresh();
    }), failure => flags.failed(AJS.I18n.getText('duban.plan.facts.edit'), failure));
  }

  /* The button that was pressed may be gone by then: the other one, or the facts, take the focus. */
  function end(list, root) {
    const back = () => root.querySelector('.duban-plan-end') || root.querySelector('.duban-facts > summary');
    api.plan(list.plan).then(plan => ending.open(plan, (saved, done) => {
      draw(root, saved);
      list.say(done);
      return list.refresh();
    }, back), failure => flags.failed(AJS.I18n.getText('duban.plan.end'), failure));
  }

  /* One button at the end of the facts, while the viewer may. */
  function button(box, name, text, may, work) {
    const there = box.querySelector('.' + name);
    if (there && may) {
      there.textContent = text;
    } else if (there) {
      there.remove();
    } else if (may) {
      box.querySelector('dl').after(dom.button(text, work, {class: 'aui-button duban-small duban-facts-edit ' + name}));
    }
  }

  /* Who changed what of it, read when it is opened and again when it is opened again. */
  function history(list) {
    const place = el('div');
    const box = el('details', {class: 'duban-facts-history'}, el('summary', null, AJS.I18n.getText('duban.plan.facts.history')), place);
    box.addEventListener('toggle', () => dom.append(dom.clear(place), [box.open ? past.trail(cursor => api.planHistory(list.plan, cursor)) : null]));
    return box;
  }

  /* detail: {plan, list}, as the list tells whenever it shows something new. */
  function shown(root, {plan, list}) {
    const box = root.querySelector('.duban-facts');
    const can = plan.can || {};
    button(box, 'duban-plan-end', ending.title(Boolean(plan.ended)) + '…', Boolean(can.end || can.reopen), () => end(list, root));
    button(box, 'duban-plan-edit', AJS.I18n.getText('duban.plan.facts.edit'), Boolean(can.edit), () => edit(list, root));
    mark(root, plan);
    if (!box.querySelector('.duban-facts-history')) {
      box.appendChild(history(list));
    }
    offer(box, can);
    if (plan.version !== Number(box.dataset.version)) {
      api.plan(list.plan).then(now => draw(root, now), failure => flags.failed(AJS.I18n.getText('duban.plan.page.facts'), failure));
    }
  }

  return {shown};
});
