/* A measure as fields: for a new one, and in place of a line that is changed. */
define('duban/rectification/measure-form', ['duban/shared/dom', 'duban/rectification/api', 'duban/rectification/panel-parts',
  'duban/rectification/person-field', 'duban/rectification/conflict-fields', 'duban/rectification/rights'],
function (dom, api, parts, personField, conflictFields, rights) {
  'use strict';

  const {el} = dom;

  /* measure: what stands in the fields at first, or null. */
  function fields(measure) {
    const given = measure || {};
    const text = el('textarea', {class: 'textarea duban-input', rows: 2, value: given.text || ''});
    const owner = personField.create(AJS.I18n.getText('duban.checklist.owner'), given.owner || null);
    const day = el('input', {type: 'date', class: 'text', value: given.dueOn || ''});
    const kind = el('select', {class: 'select', value: given.kind || ''},
      el('option', {value: ''}, AJS.I18n.getText('duban.checklist.unset')),
      ['NOW', 'LASTING'].map(one => el('option', {value: one}, rights.measureKind(one))));
    return {
      elements: [
        el('div', {class: 'duban-wide'}, parts.field(measure ? AJS.I18n.getText('duban.checklist.measures') : AJS.I18n.getText('duban.checklist.measure.add'), text)),
        el('div', {class: 'duban-field'}, el('span', {class: 'duban-label'}, AJS.I18n.getText('duban.checklist.owner')), owner.element),
        parts.field(AJS.I18n.getText('duban.checklist.term.day'), day),
        parts.field(AJS.I18n.getText('duban.checklist.kind'), kind)],
      focus: () => text.focus(),
      read: () => ({text: text.value.trim(), owner: owner.read(), dueOn: day.value || null, kind: kind.value || null}),
      problem: () => (text.value.trim() ? null : AJS.I18n.getText('duban.checklist.ask.missing', AJS.I18n.getText('duban.checklist.measures')))
    };
  }

  const said = one => [one.text].concat(rights.measureFacts(one)).join(' · ');

  /* The line comes back with what was saved, or as it was. Whoever is second is told what stands there now, and may go on. */
  function open(list, line, measure) {
    const shown = fields(measure);
    let now = measure;

    function close() {
      form.replaceWith(line);
      line.querySelector('button').focus();
    }

    function conflicted(failure) {
      const {current, by} = failure.details;
      if (failure.status === 409 && current) {
        now = current;
        throw new Error(AJS.I18n.getText('duban.checklist.measure.conflict', by ? by.name : AJS.I18n.getText('duban.checklist.conflict.someone'), said(current)));
      }
      throw failure;
    }

    /* Only what was changed here: what others changed meanwhile stays theirs. */
    function save() {
      const change = conflictFields.change(measure, shown.read());
      return Object.keys(change).length ? api.updateMeasure(now.id, now.version, change).catch(conflicted) : Promise.resolve();
    }

    const form = parts.form('measure-edit', shown.elements, AJS.I18n.getText('duban.shared.save'), () => shown.problem() || save(), () => {
      close();
      return list.refresh();
    });
    form.querySelector('.duban-form-end').appendChild(
      dom.button(AJS.I18n.getText('duban.shared.cancel'), close, {class: 'aui-button aui-button-link duban-small'}));
    line.replaceWith(form);
    shown.focus();
  }

  return {fields, open};
});
