/* The measures of an item: add one, share one with another item, let one go. */
define('duban/rectification/panel-measures', ['duban/shared/dom', 'duban/rectification/api', 'duban/rectification/panel-parts',
  'duban/rectification/person-field', 'duban/rectification/rights'],
function (dom, api, parts, personField, rights) {
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

  function relink(list, item, ids) {
    return api.link(item.id, list.get(item.id).version, ids).then(saved => {
      if (saved && saved.id === item.id) {
        list.put(saved);
      }
      return list.refresh();
    });
  }

  function addForm(list, item) {
    const text = el('textarea', {class: 'textarea duban-input', rows: 2});
    const owner = personField.create(AJS.I18n.getText('duban.checklist.owner'), null);
    const day = el('input', {type: 'date', class: 'text'});
    const kind = el('select', {class: 'select'},
      el('option', {value: ''}, AJS.I18n.getText('duban.checklist.unset')),
      el('option', {value: 'NOW'}, AJS.I18n.getText('duban.checklist.kind.NOW')),
      el('option', {value: 'LASTING'}, AJS.I18n.getText('duban.checklist.kind.LASTING')));
    return parts.form('measure', [
      el('div', {class: 'duban-wide'}, parts.field(AJS.I18n.getText('duban.checklist.measure.add'), text)),
      el('div', {class: 'duban-field'}, el('span', {class: 'duban-label'}, AJS.I18n.getText('duban.checklist.owner')), owner.element),
      parts.field(AJS.I18n.getText('duban.checklist.term.day'), day),
      parts.field(AJS.I18n.getText('duban.checklist.kind'), kind)
    ], AJS.I18n.getText('duban.checklist.measure.save'), () => (text.value.trim()
      ? api.addMeasure(item.id, {text: text.value.trim(), owner: owner.read(), dueOn: day.value || null, kind: kind.value || null})
        .then(() => list.refresh())
      : AJS.I18n.getText('duban.checklist.ask.missing', AJS.I18n.getText('duban.checklist.measures'))));
  }

  function linkForm(list, item, choices) {
    const select = el('select', {class: 'select'}, choices.map(one => el('option', {value: one.id}, one.text)));
    return parts.form('link', parts.field(AJS.I18n.getText('duban.checklist.measure.share'), select), AJS.I18n.getText('duban.checklist.measure.link'),
      () => relink(list, item, item.measures.map(one => one.id).concat(Number(select.value))));
  }

  function show(list, item) {
    const edit = rights.allowed(item, 'EDIT');
    const choices = edit ? others(list, item) : [];
    const said = el('p', {class: 'duban-editor-said', role: 'alert'});
    return [
      item.measures.length ? el('ul', {class: 'duban-evidence'}, item.measures.map(one => el('li', null,
        el('span', {class: 'duban-mark duban-mark-' + one.status.toLowerCase()}, rights.measureStatus(one.status)), ' ', one.text,
        el('span', {class: 'duban-meta'}, [one.owner && one.owner.name, one.dueOn].filter(Boolean).map(part => ' · ' + part)),
        edit ? dom.button(AJS.I18n.getText('duban.checklist.measure.unlink'), () => {
          dom.clear(said);
          relink(list, item, item.measures.filter(m => m.id !== one.id).map(m => m.id))
            .catch(failure => said.appendChild(document.createTextNode(failure.message)));
        }, {class: 'aui-button aui-button-link duban-small', 'aria-label': `${AJS.I18n.getText('duban.checklist.measure.unlink')} ${one.text}`}) : null)))
        : parts.none(AJS.I18n.getText('duban.checklist.noMeasure')),
      said,
      edit ? addForm(list, item) : parts.refusal(rights.why(item, 'EDIT')),
      choices.length ? linkForm(list, item, choices) : null
    ];
  }

  return {show};
});
