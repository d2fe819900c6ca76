/* The steps of an item's course: a button each, a dialog that says what will happen, and the item as it is afterwards. */
define('duban/rectification/actions', ['duban/shared/dom', 'duban/shared/dialog', 'duban/shared/flags', 'duban/rectification/api',
  'duban/rectification/action-forms', 'duban/rectification/action-words', 'duban/rectification/step-conflict', 'duban/rectification/extensions',
  'duban/rectification/panel-past', 'duban/rectification/evidence-list', 'duban/rectification/rights'],
function (dom, dialogs, flags, api, forms, words, stepConflict, extensions, past, evidence, rights) {
  'use strict';

  const {el, button} = dom;
  const must = is => (is ? el('span', {class: 'duban-must'}, ' ' + AJS.I18n.getText('duban.shared.required')) : null);

  function ticks(conditions) {
    return el('fieldset', {class: 'duban-conditions'}, el('legend', null, AJS.I18n.getText('duban.checklist.ask.conditions')),
      conditions.map(one => {
        const id = dom.id('condition');
        return el('label', {class: 'duban-check', for: id}, el('input', {type: 'checkbox', id, value: one.id}), ' ', one.text);
      }));
  }

  /* What is written into it goes along under its name. */
  function box(name, action, item) {
    const form = forms.of(action);
    const id = dom.id('ask');
    const needed = form.required.includes(name);
    const given = {id, name, 'aria-required': String(needed)};
    return el('div', {class: 'duban-ask'}, el('label', {for: id}, words.label(name, action), must(needed)), name === form.day
      ? el('input', Object.assign({type: 'date', class: 'text', min: name === 'newDue' ? item.dueOn : null}, given))
      : el('textarea', Object.assign({class: 'textarea long-field', rows: 3}, given)));
  }

  function body(list, item, action) {
    const form = forms.of(action);
    return el('div', null,
      el('p', {class: 'duban-subject'}, el('strong', null, item.number + ' '), item.title),
      el('p', null, words.explain(action)),
      extensions.about(item, action, list.today),
      forms.decides(action) ? claim(list, item) : null,
      form.conditions && list.closing.length ? ticks(list.closing) : null,
      (form.day === 'newDue' ? ['newDue'] : []).concat(form.texts, form.day === 'dueOn' ? ['dueOn'] : []).map(name => box(name, action, item)));
  }

  /* What is applied for and what it rests on, so that nobody decides unseen. */
  function claim(list, item) {
    return el('section', {class: 'duban-claim', tabindex: '0', 'aria-label': AJS.I18n.getText('duban.checklist.claim')},
      past.present(item), el('p', {class: 'duban-ask-name'}, AJS.I18n.getText('duban.checklist.tab.evidence')), evidence.load(list, item));
  }

  function read(content) {
    const given = {};
    content.querySelectorAll('[name]').forEach(one => {
      given[one.name] = one.value.trim();
    });
    if (!given.dueOn) {
      delete given.dueOn;
    }
    const boxes = Array.from(content.querySelectorAll('input[type=checkbox]'));
    if (boxes.length) {
      given.conditions = boxes.filter(one => one.checked).map(one => one.value);
    }
    return given;
  }

  /*
   * The version that was read goes along, so that a step is never taken on something else than what was seen.
   * Whoever was overtaken sees what has changed, and takes the step on that with the next press.
   */
  function take(list, item, step, returnTo) {
    const content = body(list, item, step.action);
    const said = el('p', {class: 'duban-editor-said', role: 'alert'});
    let seen = item;
    content.appendChild(said);

    function overtaken(failure) {
      const {current} = failure.details;
      list.refresh();
      if (failure.status !== 409 || !current) {
        throw failure;
      }
      const text = stepConflict.say(seen, current, step, failure.details);
      seen = current;
      if (forms.decides(step.action)) {
        content.querySelector('.duban-claim').replaceWith(claim(list, current));
      }
      throw new Error(text);
    }

    dialogs.open({
      title: step.text,
      body: content,
      submit: step.text,
      returnTo: () => returnTo(step.action),
      onSubmit() {
        const given = read(content);
        const missing = forms.missing(step.action, given, list.closing);
        dom.clear(said);
        if (missing.length) {
          dom.append(said, [missing.map(name => words.complaint(name, list.closing, step.action)).join(' ')]);
          content.querySelector(missing[0] === 'conditions' ? 'input:not(:checked)' : `[name=${missing[0]}]`).focus();
          return false;
        }
        return api.act(seen.id, seen.version, step.action, given).then(saved => {
          list.put(saved);
          flags.done(/_EXTENSION$|^CORRECT_DUE$/.test(step.action) ? AJS.I18n.getText('duban.checklist.extended', item.number, step.text)
            : AJS.I18n.getText('duban.checklist.acted', item.number, saved.statusText));
          return list.refresh();
        }, overtaken);
      }
    });
  }

  /* What cannot be taken now stays visible, with the reason beside it. returnTo: where the focus goes after a step. */
  function bar(list, item, returnTo) {
    const steps = rights.steps(item);
    return el('div', {class: 'duban-steps', role: 'group', 'aria-label': AJS.I18n.getText('duban.checklist.steps')},
      item.waitingFor ? el('p', {class: 'duban-waiting'}, item.waitingFor) : null,
      steps.map(step => {
        const whyId = dom.id('why');
        const shown = button(step.text, () => take(list, list.get(item.id), step, returnTo),
          {'data-action': step.action, 'aria-disabled': step.allowed ? null : 'true', 'aria-describedby': step.allowed ? null : whyId});
        return el('span', {class: 'duban-step'}, shown,
          step.allowed ? null : el('small', {class: 'duban-why', id: whyId}, step.why));
      }));
  }

  return {bar};
});
