/* Correcting what was entered of a unit or of someone on the staff list, each in a dialog. */
define('duban/settings/corrections', ['duban/shared/dom', 'duban/shared/dialog', 'duban/settings/api', 'duban/settings/form'],
function (dom, dialogs, api, forms) {
  'use strict';

  const {el, button} = dom;
  const none = () => ['', '—'];

  /* Open units, and the one that is chosen already; pure. */
  function offered(units, chosen) {
    return units.filter(unit => !unit.closed || unit.id === chosen);
  }

  function choices(units, chosen) {
    return [none()].concat(offered(units, chosen).map(unit => [unit.id, unit.name]));
  }

  /* Only what differs from what was shown is sent; pure. */
  function changed(before, after) {
    const fields = {};
    Object.keys(after).filter(name => after[name] !== before[name]).forEach(name => { fields[name] = after[name]; });
    return fields;
  }

  const number = text => (text ? Number(text) : null);

  function open(what) {
    dialogs.open({
      title: AJS.I18n.getText('duban.settings.correct.of', what.name),
      body: el('div', null, what.nodes),
      submit: AJS.I18n.getText('duban.settings.save'),
      onSubmit() {
        const fields = changed(what.before, what.read());
        if (!Object.keys(fields).length) {
          return Promise.resolve();
        }
        return what.send(fields).then(() => {
          what.saver.say('success', AJS.I18n.getText('duban.settings.saved'));
          return what.reload();
        }, failure => {
          if (failure.status === 409) {
            what.reload();
          }
          throw failure;
        });
      }
    });
  }

  function edit(name, show) {
    return button(AJS.I18n.getText('duban.settings.correct'), show,
      {'class': 'aui-button aui-button-link', 'aria-label': AJS.I18n.getText('duban.settings.correct.of', name)});
  }

  function unit(one, all, kinds, reload, saver) {
    return edit(one.name, () => {
      const name = forms.text(AJS.I18n.getText('duban.settings.unit.name'), one.name);
      const kind = forms.select(AJS.I18n.getText('duban.settings.unit.kind'), kinds, one.kind);
      const parent = forms.select(AJS.I18n.getText('duban.settings.unit.parent'), choices(all.filter(other => other.id !== one.id), one.parent), one.parent);
      const closed = forms.check(AJS.I18n.getText('duban.settings.unit.close'), one.closed);
      open({
        name: one.name, before: one, reload, saver,
        nodes: [name.node, kind.node, parent.node, closed.node,
          el('p', {class: 'description'}, AJS.I18n.getText('duban.settings.unit.close.hint'))],
        read: () => ({name: name.read(), kind: kind.read(), parent: number(parent.read()), closed: closed.read()}),
        send: fields => api.changeUnit(one, fields)
      });
    });
  }

  function person(one, units, reload, saver) {
    if (!one.id) {
      return null;
    }
    return edit(one.name, () => {
      const before = {name: one.name, post: one.post || null, unitId: one.unit ? one.unit.id : null, left: one.left};
      const name = one.userKey ? null : forms.text(AJS.I18n.getText('duban.settings.person.name'), one.name);
      const post = forms.text(AJS.I18n.getText('duban.settings.person.post'), one.post);
      const unitId = forms.select(AJS.I18n.getText('duban.settings.person.unit'), choices(units(), before.unitId), before.unitId);
      const left = forms.check(AJS.I18n.getText('duban.settings.person.leave'), one.left);
      open({
        name: one.name, before, reload, saver,
        nodes: [name && name.node, post.node, unitId.node, left.node,
          el('p', {class: 'description'}, AJS.I18n.getText('duban.settings.person.leave.hint'))],
        read: () => ({name: name ? name.read() : one.name, post: post.read() || null, unitId: number(unitId.read()), left: left.read()}),
        send: fields => api.changePerson(one, fields)
      });
    });
  }

  return {offered, changed, unit, person};
});
