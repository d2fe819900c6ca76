/* A page without a plan: the office starts one here with nothing but a title. */
define('duban/rectification/empty', ['duban/shared/dom', 'duban/rectification/api'], function (dom, api) {
  'use strict';

  const {el} = dom;

  /* What another part of the app holds ready, such as a report's draft; the address comes with the page. */
  function offer(root) {
    const said = el('p', {class: 'duban-editor-said', role: 'alert'});
    const take = dom.button(root.dataset.offerText, () => {
      dom.clear(said);
      take.disabled = true;
      api.takeOffer(root.dataset.offer, Number(root.dataset.page)).then(() => window.location.reload(), failure => {
        take.disabled = false;
        said.appendChild(document.createTextNode(failure.message));
      });
    }, {class: 'aui-button aui-button-primary duban-offer'});
    return el('div', {class: 'duban-create'}, take, said);
  }

  function start(root) {
    const id = dom.id('plan');
    const title = el('input', {type: 'text', class: 'text duban-input', id, maxlength: 200, value: root.dataset.title});
    const said = el('p', {class: 'duban-editor-said', role: 'alert'});
    const submit = el('button', {type: 'submit', class: 'aui-button' + (root.dataset.offer ? '' : ' aui-button-primary')}, AJS.I18n.getText('duban.checklist.create'));
    const form = el('form', {class: 'aui duban-create', novalidate: true},
      el('label', {for: id}, AJS.I18n.getText('duban.checklist.create.title')), title, submit, said);
    form.addEventListener('submit', event => {
      event.preventDefault();
      dom.clear(said);
      if (!title.value.trim()) {
        said.appendChild(document.createTextNode(AJS.I18n.getText('duban.checklist.create.needsTitle')));
        title.focus();
        return;
      }
      submit.disabled = true;
      api.createPlan({spaceKey: root.dataset.space, pageId: Number(root.dataset.page), title: title.value.trim()})
        .then(() => window.location.reload(), failure => {
          submit.disabled = false;
          said.appendChild(document.createTextNode(failure.message));
        });
    });
    if (root.dataset.offer) {
      root.appendChild(offer(root));
    }
    root.appendChild(form);
  }

  return {start};
});
