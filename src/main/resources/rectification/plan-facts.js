/* What is known of the plan, above its list: follows the others' changes, and opens for the office's own. */
define('duban/rectification/plan-facts', ['duban/shared/dom', 'duban/shared/flags', 'duban/rectification/api', 'duban/rectification/plan-dialog'],
function (dom, flags, api, dialog) {
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
    offer(box, may);
    if (plan.version !== Number(box.dataset.version)) {
      api.plan(list.plan).then(now => draw(root, now), failure => flags.failed(AJS.I18n.getText('duban.plan.page.facts'), failure));
    }
  }

  return {shown};
});
