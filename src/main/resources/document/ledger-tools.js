/* The two buttons at the head of a live checklist: the ledger to Excel, and from Excel. */
define('duban/document/ledger-tools', ['duban/shared/dom', 'duban/shared/flags', 'duban/document/ledger-api', 'duban/document/files',
  'duban/document/import-model', 'duban/document/import-dialog'],
function (dom, flags, api, files, models, dialog) {
  'use strict';

  const {el} = dom;
  const lists = new WeakMap();

  function exporting(now) {
    const list = el('div', {class: 'duban-ledger-menu', id: dom.id('export'), hidden: true});
    const opener = dom.button(AJS.I18n.getText('duban.document.export'), () => toggle(list.hidden),
      {class: 'aui-button duban-ledger-export', 'aria-expanded': 'false', 'aria-controls': list.id});
    const place = el('span', {class: 'duban-ledger-exporting'}, opener, list);

    function toggle(open) {
      list.hidden = !open;
      opener.setAttribute('aria-expanded', String(open));
      if (open) {
        const filtered = Object.keys(models.filter(now().query)).length > 0;
        list.querySelector('p').textContent = filtered
          ? AJS.I18n.getText('duban.document.export.filtered') : AJS.I18n.getText('duban.document.export.all');
        list.querySelector('button').focus();
      }
    }

    function download(split) {
      toggle(false);
      opener.focus();
      opener.setAttribute('aria-disabled', 'true');
      opener.setAttribute('aria-busy', 'true');
      const {plan, query, list: checklist} = now();
      checklist.say(AJS.I18n.getText('duban.document.export.working'));
      api.workbook(plan.id, models.exported(query, checklist.columns(), split)).then(({blob, name}) => {
        files.save(blob, name);
        checklist.say(AJS.I18n.getText('duban.document.export.done', name));
      }).catch(failure => flags.failed(AJS.I18n.getText('duban.document.export.failed'), failure)).then(() => {
        opener.removeAttribute('aria-disabled');
        opener.removeAttribute('aria-busy');
      });
    }

    const choice = (text, hint, split) => dom.button(el('span', null, text, el('small', null, hint)), () => download(split), {class: 'duban-ledger-choice'});
    dom.append(list, [el('p', {class: 'duban-meta'}),
      choice(AJS.I18n.getText('duban.document.export.items'), AJS.I18n.getText('duban.document.export.items.hint'), false),
      choice(AJS.I18n.getText('duban.document.export.measures'), AJS.I18n.getText('duban.document.export.measures.hint'), true)]);
    place.addEventListener('keydown', event => {
      if (event.key === 'Escape' && !list.hidden) {
        event.stopPropagation();
        toggle(false);
        opener.focus();
      }
    });
    place.addEventListener('focusout', event => {
      if (event.relatedTarget && !place.contains(event.relatedTarget)) {
        toggle(false);
      }
    });
    document.addEventListener('click', event => {
      if (!list.hidden && !place.contains(event.target)) {
        toggle(false);
      }
    });
    return place;
  }

  /* detail: the plan, the question that the list asks, and the list, as last shown. */
  function shown(root, detail) {
    const now = () => lists.get(root);
    let place = root.querySelector('.duban-ledger-tools');
    lists.set(root, detail);
    if (!place) {
      place = el('span', {class: 'duban-ledger-tools'});
      const importer = dom.button(AJS.I18n.getText('duban.document.import'), () => dialog.open(now().plan, now().list),
        {class: 'aui-button duban-ledger-import'});
      dom.append(place, [exporting(now), importer]);
      root.querySelector('.duban-tools').appendChild(place);
    }
    place.querySelector('.duban-ledger-import').hidden = !(detail.plan.can && detail.plan.can.edit);
  }

  return {shown};
});
