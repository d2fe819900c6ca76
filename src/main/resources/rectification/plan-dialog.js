/* The office changes the plan's data; whoever is second is told by whom and what, and goes on from there. */
define('duban/rectification/plan-dialog', ['duban/shared/dom', 'duban/shared/dialog', 'duban/shared/flags', 'duban/rectification/api',
  'duban/rectification/conflict-fields', 'duban/rectification/plan-form'],
function (dom, dialogs, flags, api, fields, forms) {
  'use strict';

  /* saved: gets the plan as it stands then. */
  function open(plan, saved) {
    const form = forms.create(plan);
    let base = plan;

    function conflicted(failure) {
      const {current, by} = failure.details;
      if (failure.status === 409 && current) {
        form.rebase(base, current, by ? by.name : AJS.I18n.getText('duban.checklist.conflict.someone'));
        base = current;
      }
      throw failure;
    }

    api.units().then(form.units, failure => flags.failed(AJS.I18n.getText('duban.plan.field.ccUnits'), failure));
    dialogs.open({
      title: AJS.I18n.getText('duban.plan.facts.edit'),
      body: form.element,
      submit: AJS.I18n.getText('duban.shared.save'),
      onSubmit() {
        const change = fields.change(base, form.read());
        return Object.keys(change).length
          ? api.updatePlan(base.id, base.version, change).then(saved, conflicted) : saved(base);
      }
    });
  }

  return {open};
});
