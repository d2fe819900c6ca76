/* The measures of an item: add one, change one, share one with another item, let one go. */
define('duban/rectification/panel-measures', ['duban/shared/dom', 'duban/rectification/api', 'duban/rectification/panel-parts',
  'duban/rectification/panel-work', 'duban/rectification/measure-form', 'duban/rectification/rights'],
function (dom, api, parts, work, measureForm, rights) {
  'use strict';

  const {el} = dom;

  /* Measures without a problem, then those of other items on show that this one does not have yet. */
  function others(list, item) {
    const mine = new Set(item.measures.map(one => one.id));
    const found = new Map();
    list.unpaired.forEach(m => found.set(m.id, m));
    list.all().forEach(one => one.measures.filter(m => !mine.has(m.id)).forEach(m => found.set(m.id, m)));
    return Array.from(found.values());
  }

  function linked(list, saved) {
    if (saved && list.get(saved.id)) {
      list.put(saved);
    }
    return list.refresh();
  }

  const link = (list, item, ids) => api.link(item.id, list.get(item.id).version, ids);

  function addForm(list, item) {
    const fields = measureForm.fields(null);
    return parts.form('measure', fields.elements, AJS.I18n.getText('duban.checklist.measure.save'),
      () => fields.problem() || api.addMeasure(item.id, fields.read()), () => list.refresh());
  }

  function linkForm(list, item) {
    const choices = others(list, item);
    const select = el('select', {class: 'select'}, choices.map(one => el('option', {value: one.id}, one.text)));
    return choices.length ? parts.form('link', parts.field(AJS.I18n.getText('duban.checklist.measure.share'), select), AJS.I18n.getText('duban.checklist.measure.link'),
      () => link(list, item, list.get(item.id).measures.map(one => one.id).concat(Number(select.value))), saved => linked(list, saved)) : null;
  }

  function line(list, item, one, said) {
    const small = {class: 'aui-button aui-button-link duban-small'};
    const named = word => Object.assign({'aria-label': `${word} ${one.text}`}, small);
    const shown = el('li', {'data-measure': one.id},
      el('span', {class: 'duban-mark duban-mark-' + one.status.toLowerCase()}, rights.measureStatus(one.status)), ' ', one.text,
      el('span', {class: 'duban-meta'}, rights.measureFacts(one).map(part => ' · ' + part)));
    if (rights.allowed(item, 'EDIT')) {
      dom.append(shown, [' ', dom.button(AJS.I18n.getText('duban.shared.edit'), () => measureForm.open(list, shown, one), named(AJS.I18n.getText('duban.shared.edit'))),
        dom.button(AJS.I18n.getText('duban.checklist.measure.unlink'), () => {
          dom.clear(said);
          link(list, item, item.measures.filter(m => m.id !== one.id).map(m => m.id)).then(saved => linked(list, saved))
            .catch(failure => said.appendChild(document.createTextNode(failure.message)));
        }, named(AJS.I18n.getText('duban.checklist.measure.unlink')))]);
    }
    return shown;
  }

  function measures(list, item) {
    const said = el('p', {class: 'duban-editor-said', role: 'alert'});
    return [item.measures.length ? el('ul', {class: 'duban-evidence'}, item.measures.map(one => line(list, item, one, said)))
      : parts.none(AJS.I18n.getText('duban.checklist.noMeasure')), said];
  }

  return {parts: list => [
    {build: item => measures(list, item)},
    work.allowed('EDIT', item => addForm(list, item)),
    {build: item => (rights.allowed(item, 'EDIT') ? linkForm(list, item) : null)}
  ]};
});
