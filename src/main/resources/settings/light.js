/* The lights: bands of days left, each with its colour and what the office calls it. */
define('duban/settings/light', ['duban/shared/dom', 'duban/settings/form'], function (dom, forms) {
  'use strict';

  const {el, button} = dom;
  const number = text => (text === '' ? null : Number(text));

  function colors() {
    return [
      ['RED', '◆ ' + AJS.I18n.getText('duban.settings.color.RED')], ['YELLOW', '▲ ' + AJS.I18n.getText('duban.settings.color.YELLOW')],
      ['GREEN', '● ' + AJS.I18n.getText('duban.settings.color.GREEN')], ['NONE', '○ ' + AJS.I18n.getText('duban.settings.color.NONE')]
    ];
  }

  function row(band, changed) {
    const cell = (type, name, value, label) => el('input', {type, class: 'text', 'data-part': name, 'aria-label': label,
      value: value === null || value === undefined ? '' : value});
    const line = el('tr', null,
      el('td', null, el('select', {class: 'select', 'data-part': 'color', 'aria-label': AJS.I18n.getText('duban.settings.light.color')},
        colors().map(([code, word]) => el('option', {value: code, selected: code === band.color}, word)))),
      el('td', null, cell('text', 'label', band.label, AJS.I18n.getText('duban.settings.light.label'))),
      el('td', null, cell('number', 'from', band.from, AJS.I18n.getText('duban.settings.light.from'))),
      el('td', null, cell('number', 'to', band.to, AJS.I18n.getText('duban.settings.light.to'))),
      el('td', null, button(AJS.I18n.getText('duban.settings.remove'), () => { line.remove(); changed(); }, {class: 'aui-button aui-button-link'})));
    return line;
  }

  function read(line) {
    const part = name => line.querySelector(`[data-part=${name}]`).value;
    return {color: part('color'), label: part('label').trim() || null, from: number(part('from')), to: number(part('to'))};
  }

  /* {nodes, read()} of the policy's value. A shipped one that was changed is the office's own. */
  function fields(value, shipped) {
    const names = shipped.map(one => [one.id, one.name]).concat([['OWN', AJS.I18n.getText('duban.settings.light.own')]]);
    const which = forms.select(AJS.I18n.getText('duban.settings.light.which'), names, value.id);
    const days = forms.days(value.days);
    const settled = forms.text(AJS.I18n.getText('duban.settings.light.settled'), value.settledLabel);
    const body = el('tbody', null);
    const own = () => { which.control.value = 'OWN'; };
    const fill = bands => dom.append(dom.clear(body), bands.map(band => row(band, own)));
    fill(value.bands);
    body.addEventListener('input', own);
    which.control.addEventListener('change', () => {
      const chosen = shipped.find(one => one.id === which.control.value);
      if (chosen) {
        fill(chosen.value.bands);
        days.control.value = chosen.value.days;
      }
    });
    const heads = [AJS.I18n.getText('duban.settings.light.color'), AJS.I18n.getText('duban.settings.light.label'),
      AJS.I18n.getText('duban.settings.light.from'), AJS.I18n.getText('duban.settings.light.to'), ''];
    return {
      nodes: [which.node, days.node,
        el('div', {class: 'duban-settings-scroll'}, el('table', {class: 'aui duban-settings-table duban-settings-bands'},
          el('caption', null, AJS.I18n.getText('duban.settings.light.bands')),
          el('thead', null, el('tr', null, heads.map(word => (word ? el('th', {scope: 'col'}, word) : el('td', null))))), body)),
        button(AJS.I18n.getText('duban.settings.light.add'), () => {
          body.appendChild(row({color: 'GREEN', label: null, from: null, to: null}, own));
          own();
        }),
        settled.node],
      read: () => ({id: which.read(), days: days.read(), bands: Array.from(body.children).map(read), settledLabel: settled.read() || null})
    };
  }

  return {fields};
});
