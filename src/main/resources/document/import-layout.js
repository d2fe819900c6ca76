/* Where the ledger stands in the workbook and what its columns mean, to be corrected. */
define('duban/document/import-layout', ['duban/shared/dom', 'duban/document/import-model'], function (dom, models) {
  'use strict';

  const {el} = dom;

  function sureWord(sureness) {
    switch (sureness) {
      case 'said': return AJS.I18n.getText('duban.document.import.sure.said');
      case 'sure': return AJS.I18n.getText('duban.document.import.sure.sure');
      case 'likely': return AJS.I18n.getText('duban.document.import.sure.likely');
      case 'doubtful': return AJS.I18n.getText('duban.document.import.sure.doubtful');
      default: return AJS.I18n.getText('duban.document.import.sure.none');
    }
  }

  function fault(model) {
    switch (models.fault(model)) {
      case 'header': return AJS.I18n.getText('duban.document.import.header.wrong');
      case 'problem': return AJS.I18n.getText('duban.document.import.needsProblem');
      default: return null;
    }
  }

  /* changed: called after each correction. What has the focus keeps it. */
  function create(model, changed) {
    const sheet = el('select', {class: 'select', id: dom.id('sheet')});
    const number = label => el('input', {type: 'number', class: 'text', min: 1, 'aria-label': label});
    const first = number(AJS.I18n.getText('duban.document.import.header.first'));
    const last = number(AJS.I18n.getText('duban.document.import.header.last'));
    const moved = el('p', {class: 'duban-meta', role: 'status'});
    const body = el('tbody');
    const unused = el('p', {class: 'duban-ledger-unused', role: 'status'});
    const others = el('p', {class: 'duban-ledger-others', role: 'status'});
    let shown = null;

    function row(column) {
      const fields = model.preview.fields;
      const select = el('select', {class: 'select', 'data-column': column.index,
        'aria-label': AJS.I18n.getText('duban.document.import.meaning.of', column.letter, column.header)},
      el('option', {value: ''}, AJS.I18n.getText('duban.document.import.notTaken')), fields.map(one => el('option', {value: one.name}, one.label)));
      select.addEventListener('change', () => {
        const from = models.assign(model, column.index, select.value || null);
        const other = model.preview.columns.find(one => one.index === from);
        moved.textContent = other ? AJS.I18n.getText('duban.document.import.moved', other.letter, other.header) : '';
        changed();
      });
      return el('tr', {'data-column': column.index},
        el('th', {scope: 'row'}, el('span', {class: 'duban-mark'}, column.letter), ' ', column.header || AJS.I18n.getText('duban.document.import.noHeading')),
        el('td', {class: 'duban-ledger-sample', 'data-label': AJS.I18n.getText('duban.document.import.sample')}, column.sample || '—'),
        el('td', {'data-label': AJS.I18n.getText('duban.document.import.meaning')}, select),
        el('td', {'data-label': AJS.I18n.getText('duban.document.import.sure'), class: 'duban-ledger-sure'}));
    }

    function heading(asked) {
      return () => {
        const given = [Number(first.value) || null, Number(last.value) || null];
        if (asked === first && given[0] && given[1] < given[0]) {
          given[1] = given[0];
        }
        models.chooseHeader(model, given[0], given[1]);
        changed();
      };
    }

    function draw() {
      if (shown !== model.preview.columns) {
        const focused = document.activeElement && body.contains(document.activeElement) ? document.activeElement.dataset.column : null;
        shown = model.preview.columns;
        dom.append(dom.clear(body), [shown.map(row)]);
        dom.append(dom.clear(sheet), [model.preview.sheets.map(one => el('option', {value: one.index},
          one.hidden ? AJS.I18n.getText('duban.document.import.sheet.hidden', one.name) : one.name))]);
        const again = focused === null ? null : body.querySelector(`select[data-column="${focused}"]`);
        if (again) {
          again.focus();
        }
      }
      const alike = models.others(model.preview).map(one => one.name);
      others.textContent = alike.length ? AJS.I18n.getText('duban.document.import.sheet.others', alike.join('、')) : '';
      const left = models.unused(model);
      dom.append(dom.clear(unused), left.length ? [AJS.I18n.getText('duban.document.import.unused', left.map(one => one.header).join('、')), ' ',
        dom.button(AJS.I18n.getText('duban.document.import.keepAll'), () => {
          models.keep(model);
          body.querySelector(`select[data-column="${left[0].index}"]`).focus();
          changed();
        }, {class: 'aui-button aui-button-link duban-small duban-ledger-keep'})] : []);
      sheet.value = String(model.wish.sheet);
      first.value = model.wish.first || '';
      last.value = model.wish.last || '';
      body.querySelectorAll('tr').forEach(line => {
        const index = Number(line.dataset.column);
        const sureness = model.wish.columns ? models.sureness(model, index) : 'none';
        line.querySelector('select').value = model.wish.columns && model.wish.columns.get(index) || '';
        line.querySelector('.duban-ledger-sure').textContent = sureWord(sureness);
        line.className = `duban-ledger-is-${sureness}`;
      });
    }

    sheet.addEventListener('change', () => {
      models.chooseSheet(model, Number(sheet.value));
      changed();
    });
    first.addEventListener('change', heading(first));
    last.addEventListener('change', heading(last));
    const headings = [AJS.I18n.getText('duban.document.import.column'), AJS.I18n.getText('duban.document.import.sample'),
      AJS.I18n.getText('duban.document.import.meaning'), AJS.I18n.getText('duban.document.import.sure')];
    const element = el('form', {class: 'aui duban-ledger-layout'},
      el('div', {class: 'duban-ledger-where'}, el('label', {for: sheet.id}, AJS.I18n.getText('duban.document.import.sheet')), sheet,
        el('span', {class: 'duban-ledger-heading'}, AJS.I18n.getText('duban.document.import.header'), ' ', first, ' – ', last)), others,
      el('h3', null, AJS.I18n.getText('duban.document.import.columns')), moved,
      el('table', {class: 'aui duban-ledger-table'}, el('caption', {class: 'duban-hidden'}, AJS.I18n.getText('duban.document.import.columns')),
        el('thead', null, el('tr', null, headings.map(text => el('th', {scope: 'col'}, text)))), body), unused);
    element.addEventListener('submit', event => event.preventDefault());
    return {element, draw};
  }

  return {create, fault};
});
