/* Units and the staff list: what exists, each to be corrected, and one line to add to it. */
define('duban/settings/staff', ['duban/shared/dom', 'duban/settings/api', 'duban/settings/form', 'duban/settings/unit-head', 'duban/settings/corrections'],
function (dom, api, forms, unitHead, corrections) {
  'use strict';

  const {el, button} = dom;
  const none = () => '—';

  function kinds() {
    return [
      ['SECTION', AJS.I18n.getText('duban.organisation.unitKind.SECTION')], ['PARTY_GROUP', AJS.I18n.getText('duban.organisation.unitKind.PARTY_GROUP')],
      ['SUBORDINATE', AJS.I18n.getText('duban.organisation.unitKind.SUBORDINATE')], ['DISCIPLINE', AJS.I18n.getText('duban.organisation.unitKind.DISCIPLINE')],
      ['RESIDENT', AJS.I18n.getText('duban.organisation.unitKind.RESIDENT')], ['EXTERNAL', AJS.I18n.getText('duban.organisation.unitKind.EXTERNAL')]
    ];
  }

  function table(caption, heads, rows) {
    return el('div', {class: 'duban-settings-scroll'}, el('table', {class: 'aui duban-settings-table'}, el('caption', null, caption),
      el('thead', null, el('tr', null, heads.map(word => (word ? el('th', {scope: 'col'}, word) : el('td', null))))),
      el('tbody', null, rows.map(([name, ...cells]) => el('tr', null, el('th', {scope: 'row'}, name), cells.map(cell => el('td', null, cell)))))));
  }

  function card(nodes) {
    const form = el('form', {class: 'aui top-label duban-settings-card'}, nodes);
    form.addEventListener('submit', event => event.preventDefault());
    return form;
  }

  function units(panel, changed) {
    const list = el('div', null);
    const saver = forms.saver();
    const name = forms.text(AJS.I18n.getText('duban.settings.unit.name'), '');
    const kind = forms.select(AJS.I18n.getText('duban.settings.unit.kind'), kinds(), 'SECTION');
    const words = Object.fromEntries(kinds());

    function load() {
      return api.units().then(all => {
        dom.append(dom.clear(list), [table(AJS.I18n.getText('duban.settings.units'),
          [AJS.I18n.getText('duban.settings.unit.name'), AJS.I18n.getText('duban.settings.unit.kind'), AJS.I18n.getText('duban.settings.unit.parent'),
            AJS.I18n.getText('duban.settings.unit.head'), ''],
          all.map(unit => [unit.closed ? AJS.I18n.getText('duban.settings.unit.closed', unit.name) : unit.name, words[unit.kind] || unit.kind,
            (all.find(other => other.id === unit.parent) || {name: none()}).name, unitHead.cell(unit, load, saver),
            corrections.unit(unit, all, kinds(), load, saver)]))]);
        changed(all);
      }, failure => saver.say('error', failure.message));
    }

    const add = button(AJS.I18n.getText('duban.settings.unit.add'), () => {
      saver.run(add, () => api.addUnit({name: name.read(), kind: kind.read()}), AJS.I18n.getText('duban.settings.saved')).then(() => {
        name.control.value = '';
        return load();
      }, () => null);
    });
    panel.appendChild(card([list, name.node, kind.node, el('div', {class: 'buttons-container'}, add), saver.node]));
    load();
  }

  function people(panel) {
    const list = el('div', {'aria-live': 'polite'});
    const saver = forms.saver();
    const query = forms.text(AJS.I18n.getText('duban.settings.person.find'), '');
    const user = forms.text(AJS.I18n.getText('duban.settings.person.user'), '', AJS.I18n.getText('duban.settings.person.user.hint'));
    const name = forms.text(AJS.I18n.getText('duban.settings.person.name'), '');
    const post = forms.text(AJS.I18n.getText('duban.settings.person.post'), '');
    const unit = forms.select(AJS.I18n.getText('duban.settings.person.unit'), [['', none()]], '');
    let asked = 0;
    let units = [];

    function load() {
      asked += 1;
      const mine = asked;
      return api.staff(query.read()).then(found => mine === asked && dom.append(dom.clear(list), [
        table(AJS.I18n.getText('duban.settings.people'),
          [AJS.I18n.getText('duban.settings.person.name'), AJS.I18n.getText('duban.settings.person.post'), AJS.I18n.getText('duban.settings.person.unit'),
            AJS.I18n.getText('duban.settings.person.account'), ''],
          found.map(one => [one.left ? AJS.I18n.getText('duban.settings.person.left', one.name) : one.name, one.post || none(), one.unit ? one.unit.name : none(),
            one.userKey ? AJS.I18n.getText('duban.settings.yes') : AJS.I18n.getText('duban.settings.no'), corrections.person(one, () => units, load, saver)]))]),
      failure => saver.say('error', failure.message));
    }

    const add = button(AJS.I18n.getText('duban.settings.person.add'), () => {
      const person = {userName: user.read() || null, name: name.read() || null, post: post.read() || null, unitId: unit.read() ? Number(unit.read()) : null};
      saver.run(add, () => api.addPerson(person), AJS.I18n.getText('duban.settings.saved')).then(() => {
        [user, name, post].forEach(field => { field.control.value = ''; });
        return load();
      }, () => null);
    });
    query.control.addEventListener('input', load);
    panel.appendChild(card([query.node, list, user.node, name.node, post.node, unit.node, el('div', {class: 'buttons-container'}, add), saver.node]));
    load();
    return all => {
      units = all;
      dom.append(dom.clear(unit.control), [el('option', {value: ''}, none()), corrections.offered(all).map(one => el('option', {value: one.id}, one.name))]);
      return load();
    };
  }

  function build(panel) {
    const first = el('div', null);
    const second = el('div', null);
    dom.append(panel, [first, second]);
    units(first, people(second));
  }

  return {build};
});
