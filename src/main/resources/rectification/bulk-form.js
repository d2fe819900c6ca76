/* The dialog in which many problems get the same leader, unit, person, time limit or level. */
define('duban/rectification/bulk-form', ['duban/shared/dom', 'duban/shared/dialog', 'duban/rectification/api', 'duban/rectification/fields',
  'duban/rectification/person-field', 'duban/rectification/term-field', 'duban/rectification/terms', 'duban/rectification/bulk-plan'],
function (dom, dialogs, api, fields, people, termField, terms, plan) {
  'use strict';

  const {el} = dom;
  const SHOWN = 3;

  function label(field) {
    return field === 'level' ? AJS.I18n.getText('duban.checklist.level') : fields.label(field);
  }

  function word(field, name) {
    if (name === null) {
      return AJS.I18n.getText('duban.checklist.unset');
    }
    switch (field) {
      case 'termType': return termField.word(name);
      case 'level': return AJS.I18n.getText('duban.rectification.level', name);
      default: return name;
    }
  }

  /* What the items have now, so that nobody overwrites what he has not seen. */
  function now(field, items) {
    const found = plan.current(items, field);
    const words = found.slice(0, SHOWN).map(one => (found.length === 1 ? word(field, one.name)
      : AJS.I18n.getText('duban.checklist.bulk.count', word(field, one.name), String(one.count)))).join('、');
    return el('p', {class: 'duban-meta'}, found.length > SHOWN
      ? AJS.I18n.getText('duban.checklist.bulk.now.more', words) : AJS.I18n.getText('duban.checklist.bulk.now', words));
  }

  function choice(options) {
    const select = el('select', {class: 'select duban-input'}, el('option', {value: ''}, AJS.I18n.getText('duban.checklist.bulk.keep')),
      options.map(([value, text]) => el('option', {value}, text)));
    return {element: select, read: () => select.value || null};
  }

  function units(said) {
    const widget = choice([]);
    api.units().then(all => dom.append(widget.element, all.filter(unit => !unit.closed).map(unit => el('option', {value: unit.id}, unit.name))),
      failure => said(failure.message));
    return {element: widget.element, read: () => (widget.read() ? Number(widget.read()) : null)};
  }

  function day() {
    const input = el('input', {type: 'date', class: 'text duban-input'});
    return {element: input, read: () => input.value || null};
  }

  function person(field) {
    const widget = people.create(label(field), null);
    widget.element.querySelector('input').setAttribute('placeholder', AJS.I18n.getText('duban.checklist.bulk.keep.person'));
    return widget;
  }

  function build(items, said) {
    const level = choice(['1', '2', '3'].map(one => [one, word('level', one)]));
    const widgets = {
      leader: person('leader'), leadUnit: units(said), owner: person('owner'),
      level: {element: level.element, read: () => (level.read() ? Number(level.read()) : null)},
      termType: choice(terms.TYPES.map(one => [one, termField.word(one)])), dueOn: day()
    };
    const element = el('div', {class: 'duban-bulk-fields'}, Object.keys(widgets).map(field => {
      const input = widgets[field].element.matches('input, select') ? widgets[field].element : widgets[field].element.querySelector('input');
      input.id = input.id || dom.id('bulk');
      input.setAttribute('name', field);
      return el('div', {class: 'duban-ask'}, el('label', {for: input.id}, label(field)), widgets[field].element, now(field, items));
    }));
    const read = () => {
      const set = {};
      Object.keys(widgets).forEach(field => {
        const value = widgets[field].read();
        if (value !== null) {
          set[field] = value;
        }
      });
      return set;
    };
    return {element, read};
  }

  function problem(items, set) {
    if (!Object.keys(set).length) {
      return AJS.I18n.getText('duban.checklist.bulk.nothing');
    }
    const needsDay = ['DATED', 'PHASED'].includes(set.termType) && !set.dueOn && items.some(item => !item.dueOn);
    return needsDay ? AJS.I18n.getText('duban.checklist.term.needsDay') : null;
  }

  /* send: takes what is to be set; gives a promise. returnTo: what takes the focus afterwards. */
  function open(items, send, returnTo) {
    const alert = el('p', {class: 'duban-editor-said', role: 'alert'});
    const say = text => dom.append(dom.clear(alert), [text]);
    const form = build(items, say);
    const ahead = el('p', {class: 'duban-bulk-ahead', role: 'status'});
    const sure = el('input', {type: 'checkbox', id: dom.id('sure')});
    const sureLine = el('label', {class: 'duban-check', for: sure.id, hidden: true}, sure, ' ',
      AJS.I18n.getText('duban.checklist.bulk.sure'));
    const foresee = () => {
      const {assigned, fixed} = plan.forecast(items, form.read());
      const text = [
        assigned.length && AJS.I18n.getText('duban.checklist.bulk.assigns', String(assigned.length)),
        fixed.length && AJS.I18n.getText('duban.checklist.bulk.fixed', String(fixed.length))].filter(Boolean).join(' ');
      if (ahead.textContent !== text) {
        say('');
        ahead.textContent = text;
      }
      sureLine.hidden = assigned.length === 0;
      return assigned.length;
    };
    ['input', 'change', 'focusout', 'mouseup', 'keyup'].forEach(kind => form.element.addEventListener(kind, foresee));
    dialogs.open({
      title: AJS.I18n.getText('duban.checklist.bulk.title', String(items.length)),
      wide: true,
      returnTo,
      body: el('div', null, el('p', null, AJS.I18n.getText('duban.checklist.bulk.hint')), form.element, ahead, sureLine, alert),
      submit: AJS.I18n.getText('duban.checklist.bulk.submit', String(items.length)),
      onSubmit() {
        const set = form.read();
        const wrong = problem(items, set) || (foresee() && !sure.checked ? AJS.I18n.getText('duban.checklist.bulk.confirm') : null);
        say(wrong || '');
        return wrong ? false : send(set);
      }
    });
  }

  return {open};
});
