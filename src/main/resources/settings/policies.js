/* One card for each policy: what it says now, where that comes from, and how to go back to it. */
define('duban/settings/policies', ['duban/shared/dom', 'duban/settings/api', 'duban/settings/form', 'duban/settings/light', 'duban/settings/reminder',
  'duban/settings/zone', 'duban/shared/moments'],
  function (dom, api, forms, light, reminder, zone, moments) {
    'use strict';

    const {el, button} = dom;
    const lines = text => text.split('\n').map(line => line.trim()).filter(Boolean);

    function put(fields, value) {
      return {
        nodes: Object.values(fields).map(field => field.node),
        read: () => value(name => fields[name].read())
      };
    }

    /* Conditions that the app ships are kept as codes and shown in words; pure. */
    function worded(codes, words) {
      return codes.map(code => words[code] || code).join('\n');
    }

    function coded(text, words) {
      return lines(text).map(line => Object.keys(words).find(code => words[code] === line) || line);
    }

    /* In the order of a matter's life. */
    const FIELDS = {
      light: (value, shipped) => light.fields(value, shipped),
      reminder: (value, shipped) => reminder.fields(value, shipped),
      term: value => put({
        immediateDays: forms.number(AJS.I18n.getText('duban.settings.term.immediate'), value.immediateDays), days: forms.days(value.days)
      }, of => ({immediateDays: of('immediateDays'), days: of('days')})),
      number: value => put({
        prefix: forms.text(AJS.I18n.getText('duban.settings.number.prefix'), value.prefix),
        pattern: forms.text(AJS.I18n.getText('duban.settings.number.pattern'), value.pattern,
          AJS.I18n.getText('duban.settings.number.pattern.hint', '{year}', '{n}')),
        digits: forms.number(AJS.I18n.getText('duban.settings.number.digits'), value.digits)
      }, of => ({prefix: of('prefix') || null, pattern: of('pattern') || null, digits: of('digits')})),
      closeOut: (value, shipped, words) => put({
        leader: forms.check(AJS.I18n.getText('duban.settings.close.leader'), value.steps.includes('LEADER')),
        closer: forms.select(AJS.I18n.getText('duban.settings.close.closer'), [
          ['EITHER', AJS.I18n.getText('duban.settings.close.closer.EITHER')],
          ['OFFICE', AJS.I18n.getText('duban.settings.close.closer.OFFICE')],
          ['GROUP', AJS.I18n.getText('duban.settings.close.closer.GROUP')]
        ], value.closer),
        opinion: forms.check(AJS.I18n.getText('duban.settings.close.opinion'), value.opinionRequired),
        statement: forms.check(AJS.I18n.getText('duban.settings.close.statement'), value.statementRequired),
        evidence: forms.number(AJS.I18n.getText('duban.settings.close.evidence'), value.minEvidence),
        conditions: forms.area(AJS.I18n.getText('duban.settings.close.conditions'), worded(value.conditions, words),
          AJS.I18n.getText('duban.settings.close.conditions.hint')),
        check: forms.number(AJS.I18n.getText('duban.settings.close.check'), value.checkEveryDays, AJS.I18n.getText('duban.settings.close.check.hint'))
      }, of => ({steps: of('leader') ? ['LEADER', 'OFFICE'] : ['OFFICE'], closer: of('closer'), opinionRequired: of('opinion'),
        statementRequired: of('statement'), minEvidence: of('evidence') || 0, conditions: coded(of('conditions'), words),
        checkEveryDays: of('check')})),
      view: value => put({
        staff: forms.select(AJS.I18n.getText('duban.settings.view.staff'), [
          ['OWN', AJS.I18n.getText('duban.settings.view.OWN')], ['ALL', AJS.I18n.getText('duban.settings.view.ALL')]
        ], value.staff, AJS.I18n.getText('duban.settings.view.hint'))
      }, of => ({staff: of('staff')})),
      work: value => put({
        sections: forms.select(AJS.I18n.getText('duban.settings.work.sections'), [
          ['ANY', AJS.I18n.getText('duban.settings.work.ANY')], ['OWN', AJS.I18n.getText('duban.settings.work.OWN')]
        ], value.sections, AJS.I18n.getText('duban.settings.work.hint'))
      }, of => ({sections: of('sections')})),
      extension: value => put({
        max: forms.number(AJS.I18n.getText('duban.settings.extension.max'), value.max),
        maxDays: forms.number(AJS.I18n.getText('duban.settings.extension.days'), value.maxDays, AJS.I18n.getText('duban.settings.extension.days.hint')),
        late: forms.check(AJS.I18n.getText('duban.settings.extension.late'), value.lateAllowed)
      }, of => ({max: of('max'), lateAllowed: of('late'), maxDays: of('maxDays')})),
      zone: (value, shipped, words) => zone.fields(value, words)
    };

    function origin(policy) {
      if (policy.inherited) {
        return AJS.I18n.getText('duban.settings.inherited');
      }
      return policy.by ? AJS.I18n.getText('duban.settings.setBy', policy.by.name, moments.day(policy.at, true)) : '';
    }

    function show(card, policy, space, mayEdit, saver) {
      const fields = FIELDS[policy.key](policy.value, policy.shipped, policy.words);
      const again = fresh => show(card, fresh, space, mayEdit, saver);
      const save = button(AJS.I18n.getText('duban.settings.save'), () => {
        saver.run(save, () => api.setPolicy(policy.key, space, fields.read(), policy.version), AJS.I18n.getText('duban.settings.saved')).then(again, () => null);
      }, {class: 'aui-button aui-button-primary'});
      const back = policy.inherited ? null : button(AJS.I18n.getText('duban.settings.back'), () => {
        saver.run(back, () => api.unsetPolicy(policy.key, space, policy.version), AJS.I18n.getText('duban.settings.backDone')).then(again, () => null);
      }, {class: 'aui-button aui-button-link'});
      dom.append(dom.clear(card), [
        el('h4', null, policy.name), el('p', {class: 'duban-settings-meta'}, origin(policy)),
        el('fieldset', {class: 'duban-settings-fields', disabled: !mayEdit, 'aria-label': policy.name}, fields.nodes),
        mayEdit ? el('div', {class: 'buttons-container'}, save, back) : null, saver.node
      ]);
    }

    /* Cards of these policies; or, with no keys, of all that have no tab of their own. */
    function build(panel, space, keys) {
      const saver = forms.saver();
      panel.appendChild(saver.node);
      api.policies(space).then(answer => {
        const wanted = keys || Object.keys(FIELDS).filter(key => !['reminder', 'view', 'work'].includes(key));
        wanted.map(key => answer.policies.find(policy => policy.key === key)).filter(policy => policy && !(space && policy.wikiWide)).forEach(policy => {
          const card = el('form', {class: 'aui top-label duban-settings-card'});
          card.addEventListener('submit', event => event.preventDefault());
          panel.appendChild(card);
          show(card, policy, space, answer.can.edit, forms.saver());
        });
      }, failure => saver.say('error', failure.message));
    }

    return {FIELDS, worded, coded, build};
  });
