/* The one page of the wizard 整改方案, as the dialog asks for it by its template key. */
(function () {
  'use strict';

  const ESCAPES = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};
  const escape = text => String(text).replace(/[&<>"']/g, c => ESCAPES[c]);

  function field(name, label, control, hint) {
    return `<div class="field-group">
  <label for="duban-plan-${name}">${escape(label)}</label>
  ${control}${hint ? `<div class="description" id="duban-plan-${name}-hint">${escape(hint)}</div>` : ''}
  <div class="error" id="duban-plan-${name}-error" hidden></div>
</div>`;
  }

  function line(name, key, hint) {
    return `<input class="text long-field" type="text" id="duban-plan-${name}" name="${key}" maxlength="255" autocomplete="off"${
      hint ? ` aria-describedby="duban-plan-${name}-hint"` : ''}>`;
  }

  const day = (name, key) => `<input class="text" type="date" id="duban-plan-${name}" name="${key}">`;

  function sources() {
    const options = [
      ['', AJS.I18n.getText('duban.plan.source.none')],
      ['INSPECTION', AJS.I18n.getText('duban.rectification.source.INSPECTION')],
      ['PATROL', AJS.I18n.getText('duban.rectification.source.PATROL')],
      ['AUDIT', AJS.I18n.getText('duban.rectification.source.AUDIT')],
      ['DEMOCRATIC_LIFE', AJS.I18n.getText('duban.rectification.source.DEMOCRATIC_LIFE')],
      ['SELF_CHECK', AJS.I18n.getText('duban.rectification.source.SELF_CHECK')],
      ['SUPERVISION', AJS.I18n.getText('duban.rectification.source.SUPERVISION')],
      ['OTHER', AJS.I18n.getText('duban.rectification.source.OTHER')]
    ];
    return `<select class="select" id="duban-plan-source" name="planSource">${
      options.map(([value, word]) => `<option value="${value}">${escape(word)}</option>`).join('')}</select>`;
  }

  function basics() {
    return `<form class="aui duban-plan-basics" novalidate>
<div class="duban-plan-slot" aria-live="assertive"></div>
<input type="hidden" name="planWizard" value="true">
${field('title', AJS.I18n.getText('duban.plan.field.title') + ' ' + AJS.I18n.getText('duban.shared.required'),
    line('title', 'planTitle', true), AJS.I18n.getText('duban.plan.field.title.hint'))}
${field('source', AJS.I18n.getText('duban.plan.field.source'), sources())}
${field('sourceDoc', AJS.I18n.getText('duban.plan.field.sourceDoc'), line('sourceDoc', 'planSourceDoc'))}
${field('receivedOn', AJS.I18n.getText('duban.plan.field.receivedOn'), day('receivedOn', 'planReceivedOn'))}
${field('dueOn', AJS.I18n.getText('duban.plan.field.planDueOn'), day('dueOn', 'planDueOn'), AJS.I18n.getText('duban.plan.field.planDueOn.hint'))}
${field('leadingGroup', AJS.I18n.getText('duban.plan.field.leaderGroup'), line('leadingGroup', 'planLeadingGroup'))}
${field('organ', AJS.I18n.getText('duban.plan.field.organ'), line('organ', 'planOrgan'))}
</form>`;
  }

  window.Duban = window.Duban || {};
  window.Duban.PlanWizard = {basics};
}());
