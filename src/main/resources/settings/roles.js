/* Which groups play which role; a field left empty takes what is inherited, shown in it in grey. */
define('duban/settings/roles', ['duban/shared/dom', 'duban/settings/api', 'duban/settings/form'], function (dom, api, forms) {
  'use strict';

  const {el, button} = dom;

  /* Names as people separate them; pure. */
  function groups(text) {
    return Array.from(new Set(text.split(/[,，、;；\n]+/).map(name => name.trim()).filter(Boolean)));
  }

  /* What is set at this place, as against inherited; pure. */
  function isOwn(role, space) {
    return role.source === (space ? 'SPACE' : 'WIKI');
  }

  /* Only the roles that differ; pure. */
  function changes(roles, texts, space) {
    const changed = {};
    roles.forEach(role => {
      const wanted = groups(texts[role.role]);
      const now = isOwn(role, space) ? role.groups : [];
      if (wanted.join('\n') !== now.join('\n')) {
        changed[role.role] = wanted;
      }
    });
    return changed;
  }

  function sourceWord(source) {
    switch (source) {
      case 'SPACE': return AJS.I18n.getText('duban.settings.source.SPACE');
      case 'WIKI': return AJS.I18n.getText('duban.settings.source.WIKI');
      default: return AJS.I18n.getText('duban.settings.source.DEFAULT');
    }
  }

  function show(panel, space, answer, saver) {
    const inputs = {};
    const rows = answer.roles.map(role => {
      const own = isOwn(role, space);
      const input = el('input', {type: 'text', class: 'text', 'aria-label': AJS.I18n.getText('duban.settings.roles.groupsOf', role.name),
        value: own ? role.groups.join(', ') : '', placeholder: own ? '' : role.groups.join(', ')});
      inputs[role.role] = input;
      return el('tr', null, el('th', {scope: 'row'}, role.name), el('td', null, input), el('td', null, sourceWord(role.source)));
    });
    const save = button(AJS.I18n.getText('duban.settings.save'), () => {
      const texts = {};
      Object.keys(inputs).forEach(role => {
        texts[role] = inputs[role].value;
        inputs[role].removeAttribute('aria-invalid');
      });
      saver.run(save, () => api.setRoles(space, changes(answer.roles, texts, space), answer.version), AJS.I18n.getText('duban.settings.saved'))
        .then(fresh => show(panel, space, fresh, saver), failure => {
          const bad = inputs[failure.details.role];
          if (bad) {
            bad.setAttribute('aria-invalid', 'true');
            bad.focus();
          }
        });
    }, {class: 'aui-button aui-button-primary'});
    dom.append(dom.clear(panel), [
      el('p', null, AJS.I18n.getText('duban.settings.roles.hint')),
      el('form', {class: 'aui duban-settings-scroll'}, el('table', {class: 'aui duban-settings-table'},
        el('thead', null, el('tr', null, [AJS.I18n.getText('duban.settings.roles.role'), AJS.I18n.getText('duban.settings.roles.groups'),
          AJS.I18n.getText('duban.settings.roles.source')].map(word => el('th', {scope: 'col'}, word)))),
        el('tbody', null, rows))),
      el('div', {class: 'buttons-container'}, save), saver.node
    ]);
  }

  function build(panel, space) {
    const saver = forms.saver();
    panel.appendChild(saver.node);
    api.roles(space).then(answer => show(panel, space, answer, saver), failure => saver.say('error', failure.message));
  }

  return {groups, changes, build};
});
