/* Tabs by the ARIA pattern: arrows move, Home and End jump. */
define('duban/report/tabs', ['duban/report/dom'], function (dom) {
  'use strict';

  const el = dom.el;
  let serial = 0;

  /** @param list [{key, title, node}] */
  return function tabs(list, label) {
    serial += 1;
    const prefix = 'duban-tabs-' + serial + '-';
    const heads = list.map(function (tab, i) {
      return el('button', {
        type: 'button', role: 'tab', id: prefix + tab.key, class: 'duban-report-tab', 'aria-controls': prefix + tab.key + '-panel',
        click: function () { select(i); }, keydown: function (e) { keys(e, i); },
      }, tab.title);
    });
    const panels = list.map(function (tab) {
      return el('div', { role: 'tabpanel', id: prefix + tab.key + '-panel', 'aria-labelledby': prefix + tab.key, class: 'duban-report-panel' }, tab.node);
    });

    function select(at) {
      heads.forEach(function (head, i) {
        head.setAttribute('aria-selected', String(i === at));
        head.tabIndex = i === at ? 0 : -1;
        panels[i].hidden = i !== at;
      });
      if (list[at].onShow) {
        list[at].onShow(panels[at]);
      }
    }

    function keys(e, i) {
      const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: heads.length - 1 }[e.key];
      if (to !== undefined) {
        e.preventDefault();
        const at = (to + heads.length) % heads.length;
        select(at);
        heads[at].focus();
      }
    }

    select(0);
    return {
      node: el('div', { class: 'duban-report-tabs' }, el('div', { role: 'tablist', 'aria-label': label }, heads), panels),
      select: function (key) { select(list.findIndex(function (tab) { return tab.key === key; })); },
      retitle: function (key, title) { heads[list.findIndex(function (tab) { return tab.key === key; })].textContent = title; },
    };
  };
});
