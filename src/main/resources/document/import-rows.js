/* What would come of the file: figures, units that are missing, cells that could not be read, the first problems. */
define('duban/document/import-rows', ['duban/shared/dom'], function (dom) {
  'use strict';

  const {el} = dom;

  function stateWord(state) {
    switch (state) {
      case 'NEW': return AJS.I18n.getText('duban.document.import.state.NEW');
      case 'REPEAT': return AJS.I18n.getText('duban.document.import.state.REPEAT');
      default: return AJS.I18n.getText('duban.document.import.state.REJECTED');
    }
  }

  function table(name, caption, headings, lines) {
    return el('div', {class: 'duban-ledger-scroll', tabindex: '0', role: 'region', 'aria-label': caption},
      el('table', {class: `aui duban-ledger-table duban-ledger-${name}`}, el('caption', {class: 'duban-hidden'}, caption),
        el('thead', null, el('tr', null, headings.map(text => el('th', {scope: 'col'}, text)))),
        el('tbody', null, lines.map(cells => el('tr', {class: cells.mark}, headings.map((text, i) => el('td', {'data-label': text}, cells.parts[i])))))));
  }

  function figure(count, words, mark) {
    return el('li', {class: `duban-ledger-figure ${count ? mark : ''}`}, el('strong', null, count), ' ', words);
  }

  function counts(preview) {
    const {ready, repeats, rejected} = preview.counts;
    return [el('h3', null, AJS.I18n.getText('duban.document.import.counts')),
      el('ul', {class: 'duban-ledger-counts'}, figure(ready, AJS.I18n.getText('duban.document.import.counts.ready'), 'duban-ledger-new'),
        figure(repeats, AJS.I18n.getText('duban.document.import.counts.repeats'), ''),
        figure(rejected, AJS.I18n.getText('duban.document.import.counts.rejected'), 'duban-ledger-rejected'),
        preview.skipped.map(one => figure(one.count, AJS.I18n.getText('duban.document.import.counts.skipped', one.text), '')))];
  }

  function faults(preview) {
    const all = AJS.I18n.getText('duban.document.import.faults', String(preview.errorCount));
    return preview.errorCount === 0 ? [] : [el('h3', null, all),
      preview.errors.length < preview.errorCount
        ? el('p', {class: 'duban-meta'}, AJS.I18n.getText('duban.document.import.faults.first', String(preview.errors.length))) : null,
      table('faults', all, [AJS.I18n.getText('duban.document.import.cell'), AJS.I18n.getText('duban.document.import.value'),
        AJS.I18n.getText('duban.document.import.reason'), AJS.I18n.getText('duban.document.import.cure')],
      preview.errors.map(one => ({mark: one.rejects ? 'duban-ledger-rejects' : '', parts: [
        [el('span', {class: 'duban-ledger-cell'}, one.column ? one.cell : AJS.I18n.getText('duban.document.import.row', String(one.row))), ' ',
          el('span', {class: one.rejects ? 'duban-mark duban-ledger-mark' : 'duban-mark'}, one.rejects
            ? AJS.I18n.getText('duban.document.import.rejects') : AJS.I18n.getText('duban.document.import.notice'))],
        one.value, one.reason, one.cure]})))];
  }

  function term(row) {
    return [row.due || (row.dueWords ? el('em', null, AJS.I18n.getText('duban.document.import.unread')) : '—'), row.dueWords
      ? el('small', null, AJS.I18n.getText('duban.document.import.written', row.dueWords)) : null];
  }

  function problems(preview) {
    const title = AJS.I18n.getText('duban.document.import.rows', String(preview.rows.length));
    const standing = preview.rows.some(row => row.standing);
    return preview.rows.length === 0 ? [] : [el('h3', null, title),
      table('rows', title, [AJS.I18n.getText('duban.document.import.rows.row'), AJS.I18n.getText('duban.checklist.problem'),
        AJS.I18n.getText('duban.checklist.measures'), AJS.I18n.getText('duban.checklist.leader'), AJS.I18n.getText('duban.checklist.leadUnit'),
        AJS.I18n.getText('duban.checklist.owner'), AJS.I18n.getText('duban.checklist.term')]
        .concat(standing ? [AJS.I18n.getText('duban.document.import.rows.state')] : []),
      preview.rows.map(row => ({mark: `duban-ledger-row-${row.state.toLowerCase()}`, parts: [
        [row.row, ' ', el('span', {class: 'duban-mark'}, stateWord(row.state))],
        [row.category ? el('small', null, row.category) : null, row.title || '—', row.detail ? el('small', null, row.detail) : null],
        row.measures.length ? el('ol', null, row.measures.map(text => el('li', null, text))) : '—',
        row.leader || '—', row.units.join('、') || '—', row.owner || '—', term(row),
        [row.standing || '—', row.closedOn ? el('small', null, row.closedOn) : null]]})))];
  }

  /* Stays while the rest is drawn anew, so that the box keeps its focus. */
  function units(model, changed) {
    const box = el('input', {type: 'checkbox', class: 'checkbox', id: dom.id('units')});
    const label = el('label', {for: box.id}, AJS.I18n.getText('duban.document.import.createUnits'));
    const names = el('p');
    const hint = el('p', {class: 'duban-meta', id: dom.id('units-hint')});
    box.setAttribute('aria-describedby', hint.id);
    const element = el('div', {class: 'aui-message aui-message-warning duban-ledger-units', hidden: true}, names,
      el('div', {class: 'checkbox'}, box, label), hint);
    box.addEventListener('change', () => {
      model.createUnits = box.checked;
      changed();
    });
    return {element, draw() {
      const missing = model.preview.missingUnits;
      box.checked = model.createUnits;
      box.disabled = !model.preview.mayCreateUnits;
      hint.textContent = box.disabled ? AJS.I18n.getText('duban.document.import.createUnits.office')
        : AJS.I18n.getText('duban.document.import.createUnits.hint');
      element.hidden = missing.length === 0;
      names.textContent = AJS.I18n.getText('duban.document.import.missing', String(missing.length), missing.join('、'));
    }};
  }

  function render(preview) {
    return preview.problem ? [] : faults(preview).concat(problems(preview));
  }

  function figures(preview) {
    return preview.problem ? [el('div', {class: 'aui-message aui-message-warning'}, preview.problem)] : counts(preview);
  }

  function offer(counted) {
    return counted.ready === 0 && counted.rejected > 0 ? AJS.I18n.getText('duban.document.import.takeRejected')
      : AJS.I18n.getText('duban.document.import.take', String(counted.ready));
  }

  return {
    units,
    figures,
    render,
    offer,
    /* Also where all is rejected: then the file with the reasons is what one gets. */
    useful: preview => !preview.problem && preview.counts.ready + preview.counts.rejected > 0,
    sum: counted => AJS.I18n.getText('duban.document.import.sum', String(counted.ready), String(counted.repeats), String(counted.rejected))
  };
});
