/* The working calendar of a year: paste the yearly notice, look at what it was read as, put it in place. */
define('duban/settings/calendar', ['duban/shared/dom', 'duban/settings/api', 'duban/settings/form'], function (dom, api, forms) {
  'use strict';

  const {el, button} = dom;

  /* Days in a row of one kind and name as one line; pure. */
  function spans(days) {
    const found = [];
    days.forEach(day => {
      const last = found[found.length - 1];
      const next = last && new Date(Date.parse(last.to + 'T00:00:00Z') + 86400000).toISOString().slice(0, 10);
      if (last && last.kind === day.kind && last.name === day.name && next === day.date) {
        last.to = day.date;
        last.count += 1;
      } else {
        found.push({kind: day.kind, name: day.name, from: day.date, to: day.date, count: 1});
      }
    });
    return found;
  }

  function kindWord(kind) {
    return kind === 'OFF' ? AJS.I18n.getText('duban.settings.calendar.OFF') : AJS.I18n.getText('duban.settings.calendar.WORK');
  }

  function table(days) {
    const heads = [AJS.I18n.getText('duban.settings.calendar.name'), AJS.I18n.getText('duban.settings.calendar.kind'),
      AJS.I18n.getText('duban.settings.calendar.dates'), AJS.I18n.getText('duban.settings.calendar.count')];
    return el('div', {class: 'duban-settings-scroll'}, el('table', {class: 'aui duban-settings-table'},
      el('thead', null, el('tr', null, heads.map(word => el('th', {scope: 'col'}, word)))),
      el('tbody', null, spans(days).map(one => el('tr', null, el('th', {scope: 'row'}, one.name || '—'), el('td', null, kindWord(one.kind)),
        el('td', null, one.from === one.to ? one.from : `${one.from} – ${one.to}`), el('td', null, String(one.count)))))));
  }

  function faults(list) {
    return el('div', {class: 'aui-message aui-message-error'},
      el('p', {class: 'title'}, el('strong', null, AJS.I18n.getText('duban.settings.calendar.faults', String(list.length)))),
      el('ul', null, list.map(fault => el('li', null, fault.message, ' ', el('code', null, fault.text)))));
  }

  function build(panel) {
    const year = forms.number(AJS.I18n.getText('duban.settings.calendar.year'), new Date().getFullYear());
    const text = forms.area(AJS.I18n.getText('duban.settings.calendar.paste'), '', AJS.I18n.getText('duban.settings.calendar.paste.hint'), 10);
    const now = el('div', {'aria-live': 'polite'});
    const tried = el('div', {'aria-live': 'polite'});
    const saver = forms.saver();
    const value = () => String(year.read());
    let version = 0;

    function load() {
      const asked = value();
      return api.calendar(asked).then(answer => {
        if (asked === value()) {
          version = answer.version;
          dom.append(dom.clear(now), [el('h4', null, AJS.I18n.getText('duban.settings.calendar.inForce', asked)),
            answer.known ? table(answer.days) : el('p', null, AJS.I18n.getText('duban.settings.calendar.unknown', asked))]);
        }
      }, failure => dom.append(dom.clear(now), [el('div', {class: 'aui-message aui-message-error'}, failure.message)]));
    }

    /* What was looked at is what is put in place. */
    function stale() {
      dom.clear(tried);
      confirm.hidden = true;
    }

    const look = button(AJS.I18n.getText('duban.settings.calendar.preview'), () => {
      stale();
      saver.run(look, () => api.tryCalendar(value(), text.read()), null).then(answer => {
        confirm.hidden = answer.faults.length > 0;
        dom.append(tried, [answer.faults.length ? faults(answer.faults) : null, answer.days.length ? table(answer.days) : null]);
      }, () => null);
    });
    const confirm = button(AJS.I18n.getText('duban.settings.calendar.confirm'), () => {
      saver.run(confirm, () => api.setCalendar(value(), text.read(), version), AJS.I18n.getText('duban.settings.saved')).then(() => {
        stale();
        return load();
      }, failure => failure.kind === 'CONFLICT' && load());
    }, {class: 'aui-button aui-button-primary', hidden: true});
    text.control.addEventListener('input', stale);
    year.control.addEventListener('change', () => {
      stale();
      load();
    });
    dom.append(panel, [el('form', {class: 'aui top-label duban-settings-card'}, year.node, now, text.node,
      el('div', {class: 'buttons-container'}, look, confirm), saver.node, tried)]);
    panel.querySelector('form').addEventListener('submit', event => event.preventDefault());
    load();
  }

  return {spans, build};
});
