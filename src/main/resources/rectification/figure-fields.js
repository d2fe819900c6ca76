/* The figures of a progress entry: nothing but a button until somebody wants one. */
define('duban/rectification/figure-fields', ['duban/shared/dom', 'duban/rectification/api', 'duban/rectification/figures'],
  function (dom, api, figures) {
    'use strict';

    const {el} = dom;

    function input(label, attributes) {
      return el('input', Object.assign({type: 'text', class: 'text', 'aria-label': label, placeholder: label, autocomplete: 'off'}, attributes));
    }

    /* The names and units of the plan, asked for with the first figure: without them one can still type. */
    function create(plan) {
      const names = el('datalist', {id: dom.id('names')});
      const units = el('datalist', {id: dom.id('units')});
      const rows = el('div');
      const add = dom.button(AJS.I18n.getText('duban.checklist.figure.add'), () => open(), {class: 'aui-button aui-button-link duban-small duban-figure-add'});
      const element = el('div', {class: 'duban-wide duban-figure-fields'}, rows, add, names, units);
      let known = null;

      function choices() {
        known = known || api.results(plan).then(figures.choices, () => {
          known = null;
          return [];
        });
        return known.then(all => {
          const options = values => Array.from(new Set(values)).map(value => el('option', {value}));
          dom.append(dom.clear(names), options(all.map(one => one.name)));
          dom.append(dom.clear(units), options(all.map(one => one.unit)));
          return all;
        });
      }

      function count() {
        Array.from(rows.children).forEach((row, i) => row.querySelector('button')
          .setAttribute('aria-label', AJS.I18n.getText('duban.checklist.figure.remove', String(i + 1))));
        add.hidden = rows.children.length >= figures.MAX;
      }

      function open() {
        const name = input(AJS.I18n.getText('duban.checklist.figure.name'), {'data-figure': 'name', maxlength: 20, list: names.id});
        const value = input(AJS.I18n.getText('duban.checklist.figure.value'), {'data-figure': 'value', maxlength: 20, inputmode: 'decimal'});
        const unit = input(AJS.I18n.getText('duban.checklist.figure.unit'), {'data-figure': 'unit', maxlength: 10, list: units.id});
        const remove = dom.button('×', () => {
          const next = row.nextElementSibling || row.previousElementSibling;
          row.remove();
          count();
          (next ? next.querySelector('input') : add).focus();
        }, {class: 'aui-button aui-button-link duban-small'});
        const row = el('div', {class: 'duban-figure-row'}, name, value, unit, remove);
        name.addEventListener('change', () => choices().then(all => {
          unit.value = unit.value || figures.unitOf(all, name.value.trim());
        }));
        rows.appendChild(row);
        count();
        choices();
        name.focus();
      }

      return {
        element,
        read: () => figures.read(Array.from(rows.children).map(row => Object.fromEntries(
          Array.from(row.querySelectorAll('input')).map(one => [one.dataset.figure, one.value])))),
        clear() {
          dom.clear(rows);
          count();
        }
      };
    }

    return {create};
  });
