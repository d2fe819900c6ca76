/* The plan's data as fields; after a conflict it goes on from what others wrote, keeping what was typed. */
define('duban/rectification/plan-form', ['duban/shared/dom', 'duban/rectification/conflict-fields', 'duban/rectification/plan-words',
  'duban/rectification/unit-checks', 'duban/rectification/plan-columns'], function (dom, fields, words, unitChecks, planColumns) {
  'use strict';

  const {el} = dom;

  function line(name) {
    const input = el('input', {type: 'text', class: 'text long-field', name, maxlength: 255, autocomplete: 'off'});
    return {control: input, read: () => input.value.trim() || null, write: value => {
      input.value = value || '';
    }};
  }

  function day(name) {
    const input = el('input', {type: 'date', class: 'text', name});
    return {control: input, read: () => input.value || null, write: value => {
      input.value = value || '';
    }};
  }

  function source(name) {
    const select = el('select', {class: 'select', name}, el('option', {value: ''}, AJS.I18n.getText('duban.checklist.unset')),
      words.SOURCES.map(one => el('option', {value: one}, words.source(one))));
    return {control: select, read: () => select.value || null, write: value => {
      select.value = value || '';
    }};
  }

  function units(id) {
    const checks = unitChecks.create({id}, []);
    return {control: checks.element, read: checks.read, write: checks.write, know: checks.know};
  }

  function widget(field, id) {
    switch (field) {
      case 'source': return source(field);
      case 'receivedOn':
      case 'planDueOn': return day(field);
      case 'ccUnits': return units(id);
      case 'ownColumns': return planColumns.create(id);
      default: return line(field);
    }
  }

  function create(plan) {
    const parts = words.FIELDS.map(field => {
      const id = dom.id('fact');
      const group = field === 'ccUnits' || field === 'ownColumns';
      const part = Object.assign({field, note: el('div', {class: 'duban-meta duban-clash-note', 'data-note': field})}, widget(field, id));
      part.write(plan[field]);
      if (!group) {
        part.control.setAttribute('id', id);
      }
      part.element = el('div', {class: 'duban-ask'}, el(group ? 'span' : 'label', group ? {id, class: 'duban-ask-name'} : {for: id}, words.label(field),
        field === 'title' ? ' ' + AJS.I18n.getText('duban.shared.required') : null), part.control, part.note);
      return part;
    });

    function note(part, who, theirs, clash) {
      dom.append(part.note, [clash ? AJS.I18n.getText('duban.plan.conflict.clash', who, words.show(part.field, theirs))
        : AJS.I18n.getText('duban.plan.conflict.taken', who), clash ? ' ' : null,
      clash ? dom.button(AJS.I18n.getText('duban.plan.conflict.take'), () => {
        part.write(theirs);
        dom.clear(part.note);
        part.control.focus();
      }, {class: 'aui-button aui-button-link duban-small'}) : null]);
    }

    return {
      element: el('div', {class: 'duban-plan-form'}, parts.map(part => part.element)),
      units: all => parts.find(part => part.field === 'ccUnits').know(all),
      read() {
        const given = {};
        parts.forEach(part => {
          given[part.field] = part.read();
        });
        return given;
      },

      /* What was not touched becomes what stands now; what both changed stays mine, with theirs beside it. */
      rebase(base, current, who) {
        parts.forEach(part => {
          dom.clear(part.note);
          const touched = !fields.same(part.field, part.read(), base[part.field]);
          const theirs = current[part.field];
          if (fields.same(part.field, theirs, base[part.field]) || fields.same(part.field, theirs, part.read())) {
            return;
          }
          if (!touched) {
            part.write(theirs);
          }
          note(part, who, theirs, touched);
        });
      }
    };
  }

  return {create};
});
