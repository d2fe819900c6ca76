/* The time zone of the office, with the time there now and what a server elsewhere means. */
define('duban/settings/zone', ['duban/shared/dom', 'duban/settings/form'], function (dom, forms) {
  'use strict';

  const {el} = dom;

  /* One that was set over REST stays among the choices. */
  function choices(chosen) {
    const known = [
      ['', AJS.I18n.getText('duban.settings.zone.server')], ['Asia/Shanghai', AJS.I18n.getText('duban.settings.zone.beijing')],
      ['Asia/Urumqi', AJS.I18n.getText('duban.settings.zone.urumqi')]
    ];
    return known.some(([zone]) => zone === chosen) ? known : known.concat([[chosen, chosen]]);
  }

  function fields(value, words) {
    const zone = forms.select(AJS.I18n.getText('duban.settings.zone'), choices(value.zone || ''), value.zone || '');
    return {
      nodes: [zone.node, el('p', {class: 'duban-settings-meta'}, words.now),
        words.server ? el('div', {class: 'aui-message aui-message-warning'}, words.server) : null],
      read: () => ({zone: zone.read() || null})
    };
  }

  return {choices, fields};
});
