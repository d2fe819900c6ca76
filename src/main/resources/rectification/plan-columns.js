/* The columns that a plan has of its own: named, renamed, put aside and shown again, added. */
define('duban/rectification/plan-columns', ['duban/shared/dom'], function (dom) {
  'use strict';

  const {el} = dom;
  const MAX = 10;

  /* id: of the element that names the group. */
  function create(id) {
    const list = el('ul', {class: 'duban-own-columns'});
    const add = dom.button(AJS.I18n.getText('duban.plan.own.add'), () => {
      list.appendChild(line({code: null, name: '', aside: false}));
      list.lastElementChild.querySelector('input').focus();
      bound();
    }, {class: 'aui-button aui-button-link duban-small'});

    function bound() {
      add.disabled = list.children.length >= MAX;
    }

    function line(one) {
      const name = el('input', {type: 'text', class: 'text', maxlength: 40, 'aria-label': AJS.I18n.getText('duban.plan.own.name')});
      name.value = one.name;
      const shown = el('input', {type: 'checkbox', class: 'checkbox', id: dom.id('own'), checked: !one.aside});
      const row = el('li', {'data-code': one.code}, name, ' ', one.code
        ? el('label', {class: 'duban-check', for: shown.id}, shown, ' ', AJS.I18n.getText('duban.plan.own.shown'))
        : dom.button(AJS.I18n.getText('duban.plan.own.drop'), () => {
          row.remove();
          bound();
          add.focus();
        }, {class: 'aui-button aui-button-link duban-small'}));
      row.read = () => ({code: one.code, name: name.value.trim(), aside: Boolean(one.code) && !shown.checked});
      return row;
    }

    return {
      control: el('div', {role: 'group', 'aria-labelledby': id}, list, add,
        el('p', {class: 'duban-meta'}, AJS.I18n.getText('duban.plan.own.hint', String(MAX)))),
      /* A new one without a name was not wanted. */
      read: () => Array.from(list.children).map(row => row.read()).filter(one => one.code || one.name),
      write(columns) {
        dom.append(dom.clear(list), (columns || []).map(line));
        bound();
      }
    };
  }

  return {create};
});
