/* The time limit: its type, its day, and whether it is kept up for good afterwards. */
define('duban/rectification/term-field', ['duban/shared/dom', 'duban/rectification/terms', 'duban/rectification/rights'], function (dom, terms, rights) {
  'use strict';

  const {el} = dom;

  function word(type) {
    switch (type) {
      case 'IMMEDIATE': return AJS.I18n.getText('duban.checklist.term.IMMEDIATE');
      case 'DATED': return AJS.I18n.getText('duban.checklist.term.DATED');
      case 'PHASED': return AJS.I18n.getText('duban.checklist.term.PHASED');
      case 'CONTINUOUS': return AJS.I18n.getText('duban.checklist.term.CONTINUOUS');
      default: return AJS.I18n.getText('duban.checklist.unset');
    }
  }

  function create(item) {
    const type = el('select', {class: 'select duban-input', 'aria-label': AJS.I18n.getText('duban.checklist.term.type')},
      el('option', {value: ''}, AJS.I18n.getText('duban.checklist.term.choose')),
      terms.TYPES.map(one => el('option', {value: one, selected: one === item.termType}, word(one))));
    const day = el('input', {type: 'date', class: 'text duban-input', value: item.dueOn, 'aria-label': AJS.I18n.getText('duban.checklist.term.day')});
    const far = () => day.value && day.value !== item.dueOn && terms.isFar(day.value, rights.day(Date.now()));
    const lasting = el('input', {type: 'checkbox', id: dom.id('lasting'), checked: item.longTerm});
    return {
      element: el('div', {class: 'duban-term-field'}, type, day,
        el('label', {class: 'duban-check', for: lasting.id}, lasting, ' ', AJS.I18n.getText('duban.checklist.term.longTerm'))),
      focus: () => type.focus(),
      read: () => ({termType: type.value || null, dueOn: day.value || null, longTerm: lasting.checked}),
      problem() {
        switch (terms.problem({termType: type.value, dueOn: day.value})) {
          case 'type': return AJS.I18n.getText('duban.checklist.term.needsType');
          case 'day': return AJS.I18n.getText('duban.checklist.term.needsDay');
          default: return far() ? AJS.I18n.getText('duban.checklist.term.far') : null;
        }
      }
    };
  }

  return {create, word};
});
