/* The editable fields of an item: their names in words and the widget that edits each. */
define('duban/rectification/fields', ['duban/shared/dom', 'duban/rectification/api', 'duban/rectification/person-field',
  'duban/rectification/term-field', 'duban/rectification/unit-checks', 'duban/rectification/own-columns'],
function (dom, api, personField, termField, unitChecks, ownColumns) {
  'use strict';

  const {el} = dom;
  const LONG = ['detail', 'rootCause', 'goal', 'title'];

  /* plan: whose own columns are meant, by id. */
  function label(field, plan) {
    switch (field) {
      case 'category': return AJS.I18n.getText('duban.checklist.category');
      case 'title': return AJS.I18n.getText('duban.checklist.problem');
      case 'detail': return AJS.I18n.getText('duban.checklist.detail');
      case 'rootCause': return AJS.I18n.getText('duban.checklist.rootCause');
      case 'goal': return AJS.I18n.getText('duban.checklist.goal');
      case 'leader': return AJS.I18n.getText('duban.checklist.leader');
      case 'leadUnit': return AJS.I18n.getText('duban.checklist.leadUnit');
      case 'coUnits': return AJS.I18n.getText('duban.checklist.coUnitsField');
      case 'level': return AJS.I18n.getText('duban.checklist.level');
      case 'severity': return AJS.I18n.getText('duban.checklist.severity');
      case 'ccUnits': return AJS.I18n.getText('duban.checklist.ccUnits');
      case 'owner': return AJS.I18n.getText('duban.checklist.owner');
      case 'termType': return AJS.I18n.getText('duban.checklist.term.type');
      case 'dueOn': return AJS.I18n.getText('duban.checklist.term.day');
      case 'longTerm': return AJS.I18n.getText('duban.checklist.term.longTerm');
      case 'term': return AJS.I18n.getText('duban.checklist.term');
      default: return ownColumns.label(field, plan);
    }
  }

  /* A grade from 1 to 3 in words. */
  function grade(field, value) {
    if (field === 'level') {
      return AJS.I18n.getText('duban.rectification.level', value);
    }
    switch (value) {
      case '1': return AJS.I18n.getText('duban.rectification.severity.1');
      case '2': return AJS.I18n.getText('duban.rectification.severity.2');
      default: return AJS.I18n.getText('duban.rectification.severity.3');
    }
  }

  function text(field, item) {
    const long = LONG.includes(field) || ownColumns.is(field);
    const name = label(field, item.planId);
    const input = long ? el('textarea', {class: 'textarea duban-input', rows: 3, 'aria-label': name})
      : el('input', {type: 'text', class: 'text duban-input', maxlength: 100, 'aria-label': name});
    input.value = item[field] || '';
    return {
      element: input,
      multiline: long,
      focus: () => input.focus(),
      read: () => ({[field]: input.value.trim() || null}),
      problem: () => (field === 'title' && !input.value.trim() ? AJS.I18n.getText('duban.checklist.needsTitle') : null)
    };
  }

  function person(field, item) {
    const widget = personField.create(label(field), item[field]);
    return {element: widget.element, focus: widget.focus, read: () => ({[field]: widget.read()})};
  }

  function units(item) {
    const select = el('select', {class: 'select duban-input', 'aria-label': label('leadUnit')});
    const others = el('fieldset', {class: 'duban-co-units'}, el('legend', null, label('coUnits')));
    const chosen = item.coUnits.map(unit => unit.id);
    const element = el('div', null, select, others);

    function fill(all) {
      select.appendChild(el('option', {value: ''}, AJS.I18n.getText('duban.checklist.unset')));
      all.filter(unit => !unit.closed || chosen.includes(unit.id) || (item.leadUnit && item.leadUnit.id === unit.id)).forEach(unit => {
        select.appendChild(el('option', {value: unit.id, selected: item.leadUnit && item.leadUnit.id === unit.id}, unit.name));
        const box = el('input', {type: 'checkbox', value: unit.id, checked: chosen.includes(unit.id), id: dom.id('unit')});
        others.appendChild(el('label', {class: 'duban-check', for: box.id}, box, ' ', unit.name));
      });
    }

    fill((item.leadUnit ? [item.leadUnit] : []).concat(item.coUnits));
    api.units().then(all => {
      const value = select.value;
      dom.clear(select);
      others.querySelectorAll('label').forEach(one => one.remove());
      fill(all);
      select.value = value;
    }, failure => element.appendChild(el('p', {class: 'duban-editor-said', role: 'alert'}, failure.message)));
    return {
      element,
      focus: () => select.focus(),
      read: () => ({
        leadUnit: select.value ? Number(select.value) : null,
        coUnits: Array.from(others.querySelectorAll('input:checked')).map(box => Number(box.value))
          .filter(id => String(id) !== select.value)
      })
    };
  }

  function graded(field, item) {
    const select = el('select', {class: 'select duban-input', 'aria-label': label(field)},
      el('option', {value: ''}, AJS.I18n.getText('duban.checklist.unset')),
      ['1', '2', '3'].map(one => el('option', {value: one, selected: item[field] === Number(one)}, grade(field, one))));
    return {element: select, focus: () => select.focus(), read: () => ({[field]: select.value ? Number(select.value) : null})};
  }

  function copies(item) {
    const checks = unitChecks.create(label('ccUnits'), item.ccUnits);
    api.units().then(checks.know, failure => checks.element.appendChild(el('p', {class: 'duban-editor-said', role: 'alert'}, failure.message)));
    return {element: checks.element, focus: () => (checks.element.querySelector('input') || checks.element).focus(),
      read: () => ({ccUnits: checks.read()})};
  }

  function widget(field, item) {
    switch (field) {
      case 'level':
      case 'severity': return graded(field, item);
      case 'ccUnits': return copies(item);
      case 'leader':
      case 'owner': return person(field, item);
      case 'leadUnit': return units(item);
      case 'term': return termField.create(item);
      default: return text(field, item);
    }
  }

  /* A field's value in words, for the conflict dialog; names: unit names by id. */
  function show(field, given, names) {
    if (given === null || given === undefined || given === '') {
      return AJS.I18n.getText('duban.checklist.unset');
    }
    const unit = one => one.name || names[one] || String(one);
    switch (field) {
      case 'leader':
      case 'owner': return given.name + (given.post ? ` (${given.post})` : '');
      case 'leadUnit': return unit(given);
      case 'level':
      case 'severity': return grade(field, String(given));
      case 'ccUnits':
      case 'coUnits': return given.map(unit).join('、') || AJS.I18n.getText('duban.checklist.unset');
      case 'termType': return termField.word(given);
      case 'longTerm': return given ? AJS.I18n.getText('duban.shared.yes') : AJS.I18n.getText('duban.shared.no');
      default: return String(given);
    }
  }

  return {label, widget, show};
});
