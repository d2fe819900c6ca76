/* Measures that answer no problem: shown below the table, so that none is forgotten. */
define('duban/rectification/unpaired', ['duban/shared/dom', 'duban/rectification/rights'], function (dom, rights) {
  'use strict';

  const {el} = dom;

  function line(one) {
    const meta = rights.measureFacts(one).join(' · ');
    return el('li', {'data-measure': one.id},
      el('span', {class: 'duban-mark duban-mark-' + one.status.toLowerCase()}, rights.measureStatus(one.status)), ' ',
      el('span', {class: 'duban-measure-text'}, one.text), meta ? [' ', el('span', {class: 'duban-meta'}, meta)] : null);
  }

  /* Only what stands inside is exchanged, as checklist.vm wrote it. */
  function show(root, unpaired) {
    const place = root.querySelector('.duban-unpaired');
    const left = unpaired.total - unpaired.measures.length;
    place.hidden = unpaired.total === 0;
    dom.append(dom.clear(place), [
      el('p', {class: 'duban-unpaired-title'}, el('strong', null, AJS.I18n.getText('duban.checklist.unpaired', String(unpaired.total))), ' ',
        el('span', {class: 'duban-meta'}, AJS.I18n.getText('duban.checklist.unpaired.hint'))),
      el('ul', {class: 'duban-measures'}, unpaired.measures.map(line)),
      left > 0 ? el('p', {class: 'duban-none'}, AJS.I18n.getText('duban.checklist.unpaired.more', String(unpaired.measures.length))) : null
    ]);
  }

  return {show};
});
