/* Someone else was first: shows each field as it was, as they and as I have it, and saves what is chosen. */
define('duban/rectification/conflict', ['duban/shared/dom', 'duban/shared/dialog', 'duban/shared/flags', 'duban/rectification/api',
  'duban/rectification/fields', 'duban/rectification/conflict-fields', 'duban/rectification/rights'],
function (dom, dialogs, flags, api, fields, conflictFields, rights) {
  'use strict';

  const {el} = dom;
  const LIMIT = 5;

  function choice(name, id, value, text, shown) {
    return el('label', {class: 'duban-choice', for: id},
      el('input', {type: 'radio', name, id, value, checked: value === 'mine'}), el('span', null, text), el('q', null, shown));
  }

  function row(clash, plan, names) {
    const name = dom.id('clash');
    return el('fieldset', {class: 'duban-clash', 'data-clash': clash.field},
      el('legend', null, fields.label(clash.field, plan)),
      el('p', {class: 'duban-clash-base'}, AJS.I18n.getText('duban.checklist.conflict.base'), ' ',
        el('q', null, fields.show(clash.field, clash.base, names))),
      choice(name, name + '-mine', 'mine', AJS.I18n.getText('duban.checklist.conflict.mine'), fields.show(clash.field, clash.mine, names)),
      choice(name, name + '-theirs', 'theirs', AJS.I18n.getText('duban.checklist.conflict.theirs'), fields.show(clash.field, clash.theirs, names)));
  }

  function ask(compared, details, names, decided) {
    return new Promise((resolve, reject) => {
      const who = details.by ? details.by.name : AJS.I18n.getText('duban.checklist.conflict.someone');
      const rows = compared.clashes.map(clash => row(clash, details.current.planId, names));
      dialogs.open({
        title: AJS.I18n.getText('duban.checklist.conflict.title'),
        wide: true,
        body: el('div', null, el('p', null, details.at
          ? AJS.I18n.getText('duban.checklist.conflict.who', who, rights.day(details.at, true))
          : AJS.I18n.getText('duban.checklist.conflict.whoOnly', who)), rows),
        submit: AJS.I18n.getText('duban.checklist.conflict.save'),
        cancel: AJS.I18n.getText('duban.checklist.conflict.back'),
        onSubmit: () => decided(rows.filter(one => one.querySelector('input[value=mine]').checked).map(one => one.dataset.clash))
          .then(resolve),
        onCancel: () => reject(new Error(AJS.I18n.getText('duban.checklist.conflict.notSaved')))
      });
    });
  }

  /* A promise of the item as it stands when all is decided; rejected if the user went back to the editor. */
  function save(item, mine, tries) {
    const sent = rights.allowed(item, 'EDIT') ? api.updateItem(item.id, item.version, mine) : api.act(item.id, item.version, 'ASSIGN_OWNER', mine);
    return sent.catch(failure => {
      const current = failure.details && failure.details.current;
      if (failure.status !== 409 || !current || tries > LIMIT) {
        throw failure;
      }
      const compared = conflictFields.compare(mine, item, current);
      const again = keep => {
        const rest = conflictFields.resend(compared, keep, current);
        return Object.keys(rest).length ? save(current, rest, (tries || 0) + 1) : Promise.resolve(current);
      };
      if (!compared.clashes.length) {
        return again([]).then(saved => {
          flags.note(AJS.I18n.getText('duban.checklist.conflict.merged'),
            AJS.I18n.getText('duban.checklist.conflict.mergedBy', failure.details.by ? failure.details.by.name
              : AJS.I18n.getText('duban.checklist.conflict.someone')));
          return saved;
        });
      }
      return api.units().catch(() => []).then(units => {
        const names = {};
        units.forEach(unit => {
          names[unit.id] = unit.name;
        });
        return ask(compared, failure.details, names, again);
      });
    });
  }

  return {save};
});
