/* The steps of an item's course: a button each, a dialog that says what will happen, and the item as it is afterwards. */
define('duban/rectification/actions', ['duban/shared/dom', 'duban/shared/dialog', 'duban/shared/flags', 'duban/rectification/api',
  'duban/rectification/action-forms', 'duban/rectification/rights'],
function (dom, dialogs, flags, api, forms, rights) {
  'use strict';

  const {el, button} = dom;

  function label(name) {
    switch (name) {
      case 'statement': return AJS.I18n.getText('duban.checklist.ask.statement');
      case 'reason': return AJS.I18n.getText('duban.checklist.ask.reason');
      case 'basis': return AJS.I18n.getText('duban.checklist.ask.basis');
      default: return AJS.I18n.getText('duban.checklist.ask.opinion');
    }
  }

  function condition(one) {
    switch (one) {
      case 'UNDERSTANDING': return AJS.I18n.getText('duban.checklist.condition.UNDERSTANDING');
      case 'DUTY': return AJS.I18n.getText('duban.checklist.condition.DUTY');
      case 'MEASURES': return AJS.I18n.getText('duban.checklist.condition.MEASURES');
      default: return AJS.I18n.getText('duban.checklist.condition.RESULTS');
    }
  }

  function explain(action) {
    switch (action) {
      case 'REQUEST_CLOSE': return AJS.I18n.getText('duban.checklist.explain.REQUEST_CLOSE');
      case 'WITHDRAW': return AJS.I18n.getText('duban.checklist.explain.WITHDRAW');
      case 'LEADER_PASS': return AJS.I18n.getText('duban.checklist.explain.LEADER_PASS');
      case 'RETURN': return AJS.I18n.getText('duban.checklist.explain.RETURN');
      case 'CLOSE': return AJS.I18n.getText('duban.checklist.explain.CLOSE');
      case 'PHASE_DONE': return AJS.I18n.getText('duban.checklist.explain.PHASE_DONE');
      case 'CHECK': return AJS.I18n.getText('duban.checklist.explain.CHECK');
      case 'REOPEN': return AJS.I18n.getText('duban.checklist.explain.REOPEN');
      case 'CANCEL': return AJS.I18n.getText('duban.checklist.explain.CANCEL');
      default: return AJS.I18n.getText('duban.checklist.explain.START');
    }
  }

  function body(item, action, form) {
    const dayId = dom.id('day');
    return el('div', null,
      el('p', {class: 'duban-subject'}, el('strong', null, item.number + ' '), item.title),
      el('p', null, explain(action)),
      form.conditions ? el('fieldset', {class: 'duban-conditions'}, el('legend', null, AJS.I18n.getText('duban.checklist.ask.conditions')),
        forms.CONDITIONS.map(one => {
          const id = dom.id('condition');
          return el('label', {class: 'duban-check', for: id}, el('input', {type: 'checkbox', id, value: one}), ' ', condition(one));
        })) : null,
      form.texts.map(name => {
        const id = dom.id('ask');
        const must = form.required.includes(name);
        return el('div', {class: 'duban-ask'},
          el('label', {for: id}, label(name), must ? el('span', {class: 'duban-must'}, ' ' + AJS.I18n.getText('duban.shared.required')) : null),
          el('textarea', {id, name, class: 'textarea long-field', rows: 3, 'aria-required': String(must)}));
      }),
      form.day ? el('div', {class: 'duban-ask'}, el('label', {for: dayId}, AJS.I18n.getText('duban.checklist.ask.day')),
        el('input', {type: 'date', class: 'text', id: dayId})) : null);
  }

  function read(content) {
    const given = {};
    content.querySelectorAll('textarea').forEach(one => {
      given[one.name] = one.value.trim();
    });
    const boxes = Array.from(content.querySelectorAll('input[type=checkbox]'));
    const day = content.querySelector('input[type=date]');
    if (day && day.value) {
      given.dueOn = day.value;
    }
    if (boxes.length) {
      given.conditions = boxes.filter(one => one.checked).map(one => one.value);
    }
    return given;
  }

  /* The version that was read goes along, so that a step is never taken on something else than what was seen. */
  function take(list, item, step) {
    const content = body(item, step.action, forms.of(step.action));
    const said = el('p', {class: 'duban-editor-said', role: 'alert'});
    content.appendChild(said);
    dialogs.open({
      title: step.text,
      body: content,
      submit: step.text,
      onSubmit() {
        const given = read(content);
        const missing = forms.missing(step.action, given);
        dom.clear(said);
        if (missing.length) {
          dom.append(said, [missing.map(name => (name === 'conditions'
            ? AJS.I18n.getText('duban.checklist.ask.allConditions')
            : AJS.I18n.getText('duban.checklist.ask.missing', label(name)))).join(' ')]);
          const first = content.querySelector(missing[0] === 'conditions' ? 'input:not(:checked)' : `textarea[name=${missing[0]}]`);
          first.focus();
          return false;
        }
        return api.act(item.id, item.version, step.action, given).then(saved => {
          list.put(saved);
          flags.done(AJS.I18n.getText('duban.checklist.acted', item.number, saved.statusText));
          return list.refresh();
        }, failure => {
          if (failure.status === 409) {
            list.refresh();
          }
          throw failure;
        });
      }
    });
  }

  /* What cannot be taken now stays visible, with the reason beside it. */
  function bar(list, item) {
    const steps = rights.steps(item);
    return el('div', {class: 'duban-steps', role: 'group', 'aria-label': AJS.I18n.getText('duban.checklist.steps')},
      steps.map(step => {
        const whyId = dom.id('why');
        const shown = button(step.text, () => take(list, list.get(item.id), step),
          {'data-action': step.action, 'aria-disabled': step.allowed ? null : 'true', 'aria-describedby': step.allowed ? null : whyId});
        return el('span', {class: 'duban-step'}, shown,
          step.allowed ? null : el('small', {class: 'duban-why', id: whyId}, step.why));
      }));
  }

  return {bar};
});
