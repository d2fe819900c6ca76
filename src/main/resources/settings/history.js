/* Who changed which rule, right, day, unit or person: newest first, page by page. */
define('duban/settings/history', ['duban/shared/dom', 'duban/settings/api', 'duban/settings/form', 'duban/shared/moments'],
function (dom, api, forms, moments) {
  'use strict';

  const {el, button} = dom;
  const said = value => (value === null || value === undefined || value === '' ? AJS.I18n.getText('duban.checklist.unset') : String(value));

  function change(one) {
    return el('li', null, el('span', {class: 'duban-settings-meta'}, one.label), ' ',
      one.before === null ? null : [el('del', null, said(one.before)), ' → '], el('ins', null, said(one.after)));
  }

  function entry(one) {
    return el('li', {class: 'duban-settings-entry'}, el('span', {class: 'duban-settings-meta'}, `${moments.day(one.at, true)} · ${one.who.name}`), ' ',
      el('strong', null, one.text), one.changes.length ? el('ul', null, one.changes.map(change)) : null);
  }

  function build(panel) {
    const saver = forms.saver();
    const list = el('ol', {class: 'duban-settings-history'});
    const more = el('div', null);

    function load(cursor) {
      return api.history(cursor).then(answer => {
        dom.append(list, answer.entries.map(entry));
        const next = answer.next ? button(AJS.I18n.getText('duban.checklist.more.rows'), () => load(answer.next), {class: 'aui-button aui-button-link'}) : null;
        dom.append(dom.clear(more), [list.children.length ? next : el('p', null, AJS.I18n.getText('duban.settings.history.none'))]);
      }, failure => saver.say('error', failure.message));
    }

    dom.append(panel, [el('div', {class: 'duban-settings-card'}, list, more, saver.node)]);
    load();
  }

  return {build};
});
