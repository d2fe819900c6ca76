/* The tabs where work is recorded: progress and evidence. */
define('duban/rectification/panel-work', ['duban/shared/dom', 'duban/rectification/api', 'duban/rectification/panel-parts',
  'duban/rectification/rights', 'duban/rectification/figure-fields', 'duban/rectification/evidence-form', 'duban/rectification/evidence-list'],
function (dom, api, parts, rights, figureFields, evidenceForm, evidenceList) {
  'use strict';

  const {el} = dom;
  const after = list => answer => {
    if (answer && answer.item) {
      list.put(answer.item);
    }
    return list.refresh();
  };
  /* A part for those who may, or the reason for those who may not; it stays while that does. */
  const allowed = (id, form) => ({
    key: item => `${rights.allowed(item, id)} ${rights.why(item, id)}`,
    build: item => (rights.allowed(item, id) ? form(item) : parts.refusal(rights.why(item, id)))
  });

  function entry(one) {
    return el('li', null, el('span', {class: 'duban-meta'}, `${rights.day(one.at, true)} · ${one.by.name}`), el('p', {class: 'duban-text'}, one.text),
      one.figures.length ? el('ul', {class: 'duban-figures-said'}, one.figures.map(figure => el('li', null, figure.text))) : null);
  }

  function progressForm(list, item) {
    const text = el('textarea', {class: 'textarea duban-input', rows: 2, required: true});
    const figures = figureFields.create(item.planId);
    const form = parts.form('progress', [parts.field(AJS.I18n.getText('duban.checklist.progress.add'), text), figures.element],
      AJS.I18n.getText('duban.checklist.progress.save'),
      () => (text.value.trim() ? api.addProgress(item.id, {text: text.value.trim(), figures: figures.read()})
        : AJS.I18n.getText('duban.checklist.ask.missing', AJS.I18n.getText('duban.checklist.progress'))), after(list));
    form.addEventListener('reset', figures.clear);
    return form;
  }

  function progressList(item) {
    const place = el('div');
    const show = answer => (answer.progress.length
      ? [el('ol', {class: 'duban-timeline'}, answer.progress.map(entry)),
        answer.next ? dom.button(AJS.I18n.getText('duban.checklist.more.rows'), event => {
          const rest = el('div');
          event.target.replaceWith(rest);
          parts.load(rest, () => api.progress(item.id, answer.next), show);
        }, {class: 'aui-button aui-button-link duban-small'}) : null]
      : parts.none(AJS.I18n.getText('duban.checklist.noProgress')));
    parts.load(place, () => api.progress(item.id), show);
    return place;
  }

  return {
    allowed,
    progress: list => [allowed('ADD_PROGRESS', item => progressForm(list, item)), {build: progressList}],
    evidence: list => [allowed('ADD_EVIDENCE', item => evidenceForm.create(list, item, after(list))), {build: item => evidenceList.load(list, item)}]
  };
});
