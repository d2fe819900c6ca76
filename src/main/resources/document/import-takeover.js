/* Whether a ledger comes in as new or as it stands, on what basis, and what its words for states mean. */
define('duban/document/import-takeover', ['duban/shared/dom', 'duban/document/import-model'], function (dom, models) {
  'use strict';

  const {el} = dom;

  /* changed: the file must be looked at again; typed: only the basis differs. */
  function create(model, changed, typed) {
    const group = dom.id('how');
    const basis = el('textarea', {class: 'textarea', id: dom.id('basis'), rows: 2, required: true});
    const body = el('tbody');
    const more = el('div', {class: 'duban-ledger-standing', hidden: true},
      el('div', {class: 'field-group'}, el('label', {for: basis.id}, AJS.I18n.getText('duban.document.import.takeOver.basis')), basis,
        el('p', {class: 'duban-meta'}, AJS.I18n.getText('duban.document.import.takeOver.hint'))),
      el('table', {class: 'aui duban-ledger-table'}, el('caption', null, AJS.I18n.getText('duban.document.import.takeOver.states')),
        el('thead', null, el('tr', null, [AJS.I18n.getText('duban.document.import.takeOver.words'),
          AJS.I18n.getText('duban.document.import.takeOver.count'), AJS.I18n.getText('duban.document.import.takeOver.state')]
          .map(text => el('th', {scope: 'col'}, text)))), body));

    function radio(stands, text) {
      const input = el('input', {type: 'radio', class: 'radio', name: group, id: dom.id('how')});
      input.checked = model.takeOver === stands;
      input.addEventListener('change', () => {
        model.takeOver = stands;
        changed();
      });
      return el('div', {class: 'radio'}, input, el('label', {for: input.id}, text));
    }

    function words(claim) {
      return claim.words === '*' ? AJS.I18n.getText('duban.document.import.takeOver.others')
        : claim.words || AJS.I18n.getText('duban.document.import.takeOver.blank');
    }

    function row(claim) {
      const select = el('select', {class: 'select', 'data-words': claim.words, 'aria-label': words(claim)},
        el('option', {value: ''}, AJS.I18n.getText('duban.document.import.takeOver.choose')),
        model.preview.states.map(one => el('option', {value: one.name}, one.label)));
      select.value = models.stateOf(model, claim) || '';
      select.addEventListener('change', () => {
        if (select.value) {
          model.states.set(claim.words, select.value);
        } else {
          model.states.delete(claim.words);
        }
        changed();
      });
      return el('tr', null, el('th', {scope: 'row'}, words(claim)),
        el('td', {'data-label': AJS.I18n.getText('duban.document.import.takeOver.count')}, claim.count),
        el('td', {'data-label': AJS.I18n.getText('duban.document.import.takeOver.state')}, select));
    }

    /* What has the focus keeps it. */
    function draw() {
      const focused = body.contains(document.activeElement) ? document.activeElement.dataset.words : null;
      more.hidden = !model.takeOver;
      dom.append(dom.clear(body), [model.preview.claims.map(row)]);
      const again = focused === null ? null : Array.from(body.querySelectorAll('select')).find(one => one.dataset.words === focused);
      if (again) {
        again.focus();
      }
    }

    basis.value = model.basis;
    basis.addEventListener('input', () => {
      model.basis = basis.value;
      typed();
    });
    const element = el('form', {class: 'aui duban-ledger-how'}, el('fieldset', {class: 'group'},
      el('legend', null, AJS.I18n.getText('duban.document.import.takeOver.title')),
      radio(false, AJS.I18n.getText('duban.document.import.takeOver.new')),
      radio(true, AJS.I18n.getText('duban.document.import.takeOver.stand'))), more);
    element.addEventListener('submit', event => event.preventDefault());
    return {element, draw};
  }

  function fault(model) {
    return models.wanting(model) ? AJS.I18n.getText('duban.document.import.takeOver.needsBasis') : null;
  }

  return {create, fault};
});
