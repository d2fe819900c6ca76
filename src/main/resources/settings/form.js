/* Fields with their labels: each is {node, read}; and a place for what went wrong or well. */
define('duban/settings/form', ['duban/shared/dom'], function (dom) {
  'use strict';

  const {el} = dom;

  function labelled(label, control, read, hint) {
    const id = dom.id('setting');
    control.setAttribute('id', id);
    const hintId = hint ? id + '-hint' : null;
    if (hint) {
      control.setAttribute('aria-describedby', hintId);
    }
    return {
      control, read,
      node: el('div', {class: 'field-group'}, el('label', {for: id}, label), control,
        hint ? el('div', {class: 'description', id: hintId}, hint) : null)
    };
  }

  function text(label, value, hint, placeholder) {
    const control = el('input', {type: 'text', class: 'text long-field', maxlength: 255, value: value || '', placeholder});
    return labelled(label, control, () => control.value.trim(), hint);
  }

  /* An empty field is null: no limit. */
  function number(label, value, hint) {
    const control = el('input', {type: 'number', class: 'text short-field', step: 1, value: value === null || value === undefined ? '' : value});
    return labelled(label, control, () => (control.value === '' ? null : Number(control.value)), hint);
  }

  function area(label, value, hint, rows) {
    const control = el('textarea', {class: 'textarea long-field', rows: rows || 5}, value || '');
    return labelled(label, control, () => control.value, hint);
  }

  /* choices: [value, word] */
  function select(label, choices, value, hint) {
    const control = el('select', {class: 'select'},
      choices.map(([code, word]) => el('option', {value: code, selected: code === value}, word)));
    return labelled(label, control, () => control.value, hint);
  }

  function check(label, value) {
    const id = dom.id('setting');
    const control = el('input', {type: 'checkbox', class: 'checkbox', id, checked: Boolean(value)});
    return {
      control, read: () => control.checked,
      node: el('div', {class: 'checkbox'}, control, el('label', {for: id}, label))
    };
  }

  function days(value) {
    return select(AJS.I18n.getText('duban.settings.days'), [
      ['CALENDAR', AJS.I18n.getText('duban.settings.days.CALENDAR')],
      ['WORKING', AJS.I18n.getText('duban.settings.days.WORKING')]
    ], value);
  }

  /* Says in place what a button led to; several at once are not possible while one is on its way. */
  function saver() {
    const said = el('div', {class: 'duban-settings-said', role: 'status'});

    function say(type, words) {
      dom.append(dom.clear(said), words ? [el('div', {class: 'aui-message aui-message-' + type}, words)] : []);
    }

    function run(button, work, done) {
      button.disabled = true;
      say('info', null);
      return work().then(answer => {
        say('success', done);
        return answer;
      }, failure => {
        say('error', failure.message);
        throw failure;
      }).then(answer => {
        button.disabled = false;
        return answer;
      }, failure => {
        button.disabled = false;
        return Promise.reject(failure);
      });
    }

    return {node: said, say, run};
  }

  return {text, number, area, select, check, days, saver};
});
