/* What is known of the plan, above its list: follows the others' changes, and opens for the office's own. */
define('duban/rectification/plan-facts', ['duban/shared/dom', 'duban/shared/flags', 'duban/rectification/api', 'duban/rectification/plan-dialog',
  'duban/rectification/panel-past'],
function (dom, flags, api, dialog, past) {
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
    offer(box, plan.can.edit);
  }

  /* The office sees the place even where nothing is known yet. */
  function offer(box, may) {
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
    const may = Boolean(plan.can && plan.can.edit);
    const there = box.querySelector('.duban-facts-edit');
    if (may && !there) {
      box.appendChild(dom.button(AJS.I18n.getText('duban.plan.facts.edit'), () => edit(list, root), {class: 'aui-button duban-small duban-facts-edit'}));
    } else if (!may && there) {
      there.remove();
    }
    if (!box.querySelector('.duban-facts-history')) {
      box.appendChild(history(list));
    }
    offer(box, may);
    if (plan.version !== Number(box.dataset.version)) {
      api.plan(list.plan).then(now => draw(root, now), failure => flags.failed(AJS.I18n.getText('duban.plan.page.facts'), failure));
    }
  }

  return {shown};
});
