/* The office ends the plan or takes it up again, each with a reason; matters still open are ended with only once they were named. */
define('duban/rectification/plan-end', ['duban/shared/dom', 'duban/shared/dialog', 'duban/rectification/api'], function (dom, dialogs, api) {
  'use strict';

  const {el} = dom;

  const words = ended => (ended ? {
    title: AJS.I18n.getText('duban.plan.reopen'),
    explain: AJS.I18n.getText('duban.plan.reopen.explain'),
    done: AJS.I18n.getText('duban.plan.reopen.done')
  } : {
    title: AJS.I18n.getText('duban.plan.end'),
    explain: AJS.I18n.getText('duban.plan.end.explain'),
    done: AJS.I18n.getText('duban.plan.end.done')
  });

  /* Offered after the refusal that counts them, and only then. */
  function tick(count) {
    const id = dom.id('open');
    return el('label', {class: 'duban-check', for: id}, el('input', {type: 'checkbox', id, name: 'withOpen'}), ' ',
      AJS.I18n.getText('duban.plan.end.withOpen', String(count)));
  }

  /* saved: gets the plan as it stands then, and what was done in words; returnTo: gives what takes the focus. */
  function open(plan, saved, returnTo) {
    const id = dom.id('reason');
    const reason = el('textarea', {class: 'textarea long-field', rows: 3, id, name: 'reason', 'aria-required': 'true'});
    const place = el('div');
    const said = el('p', {class: 'duban-editor-said', role: 'alert'});
    const {title, explain, done} = words(Boolean(plan.ended));
    let base = plan;

    /* What hinders is named by the refusal itself; here it is made good. */
    function refused(failure) {
      const {current, open: count} = failure.details || {};
      if (failure.status === 409 && current) {
        base = current;
      }
      if (count) {
        dom.append(dom.clear(place), [tick(count)]);
      }
      throw failure;
    }

    dialogs.open({
      title,
      body: el('div', null, el('p', null, explain), el('div', {class: 'duban-ask'},
        el('label', {for: id}, AJS.I18n.getText('duban.plan.field.reason'), el('span', {class: 'duban-must'}, ' ' + AJS.I18n.getText('duban.shared.required'))),
        reason, said), place),
      submit: title,
      returnTo,
      onSubmit() {
        const given = {reason: reason.value.trim()};
        const box = place.querySelector('input');
        dom.clear(said);
        if (!given.reason) {
          said.appendChild(document.createTextNode(AJS.I18n.getText('duban.plan.end.needsReason')));
          reason.focus();
          return false;
        }
        given.withOpen = Boolean(box && box.checked);
        return (plan.ended ? api.reopenPlan(base.id, base.version, given) : api.endPlan(base.id, base.version, given))
          .then(now => saved(now, done), refused);
      }
    });
  }

  return {open, title: ended => words(ended).title};
});
