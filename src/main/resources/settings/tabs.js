/* Tabs as the ARIA practices have them: arrows move, a panel is built when it is first looked at. */
define('duban/settings/tabs', ['duban/shared/dom'], function (dom) {
  'use strict';

  const {el} = dom;

  /* parts: [{title, build(panel)}] */
  function show(root, label, parts) {
    const list = el('div', {class: 'duban-settings-tabs', role: 'tablist', 'aria-label': label});
    const built = new Set();
    const pairs = parts.map(part => {
      const id = dom.id('tab');
      const tab = el('button', {type: 'button', role: 'tab', id, 'aria-controls': id + '-panel', 'aria-selected': 'false', tabindex: '-1'}, part.title);
      const panel = el('div', {role: 'tabpanel', id: id + '-panel', 'aria-labelledby': id, tabindex: '0', hidden: true});
      return {tab, panel, part};
    });

    function choose(at, focus) {
      pairs.forEach(({tab, panel, part}, i) => {
        const on = i === at;
        tab.setAttribute('aria-selected', String(on));
        tab.setAttribute('tabindex', on ? '0' : '-1');
        panel.hidden = !on;
        if (on && !built.has(i)) {
          built.add(i);
          part.build(panel);
        }
      });
      if (focus) {
        pairs[at].tab.focus();
      }
    }

    pairs.forEach(({tab}, i) => {
      tab.addEventListener('click', () => choose(i, false));
      list.appendChild(tab);
    });
    list.addEventListener('keydown', event => {
      const at = pairs.findIndex(({tab}) => tab === document.activeElement);
      const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: pairs.length - 1}[event.key];
      if (to !== undefined) {
        event.preventDefault();
        choose((to + pairs.length) % pairs.length, true);
      }
    });
    dom.append(root, [list, pairs.map(({panel}) => panel)]);
    choose(0, false);
  }

  return {show};
});
