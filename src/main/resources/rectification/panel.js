/* What opens under a row: the steps that can be taken, and tabs for everything recorded about the item. */
define('duban/rectification/panel', ['duban/shared/dom', 'duban/rectification/actions', 'duban/rectification/panel-work',
  'duban/rectification/panel-measures', 'duban/rectification/panel-past', 'duban/rectification/extensions'],
function (dom, actions, work, measures, past, extensions) {
  'use strict';

  const {el} = dom;

  function tabs() {
    return [
      ['progress', AJS.I18n.getText('duban.checklist.tab.progress'), work.progress],
      ['evidence', AJS.I18n.getText('duban.checklist.tab.evidence'), work.evidence],
      ['measures', AJS.I18n.getText('duban.checklist.tab.measures'), measures.show],
      ['requests', AJS.I18n.getText('duban.checklist.tab.requests'), past.requests],
      ['extensions', AJS.I18n.getText('duban.checklist.extensions'), extensions.tab],
      ['history', AJS.I18n.getText('duban.checklist.tab.history'), past.history]
    ];
  }

  /* span: how many columns the table has. */
  function open(list, first, span) {
    let item = first;
    let chosen = 'progress';
    const panelId = 'duban-panel-' + item.id;
    const steps = el('div');
    const body = el('div', {class: 'duban-tab-body', role: 'tabpanel', id: panelId + '-body', tabindex: '0'});
    const buttons = tabs().map(([name, text]) => el('button', {type: 'button', role: 'tab', class: 'duban-tab', id: `${panelId}-${name}`,
      'data-tab': name, 'aria-controls': panelId + '-body'}, text));
    const row = el('tr', {class: 'duban-panel', id: panelId},
      el('td', {colspan: span}, steps,
        el('div', {role: 'tablist', class: 'duban-tabs', 'aria-label': AJS.I18n.getText('duban.checklist.panel.of', item.number)}, buttons), body));

    function showSteps() {
      const focused = steps.contains(document.activeElement) ? document.activeElement.dataset.action : null;
      dom.append(dom.clear(steps), [actions.bar(list, item)]);
      const same = focused && steps.querySelector(`[data-action="${focused}"]`);
      if (same) {
        same.focus();
      }
    }

    function choose(name, focus) {
      chosen = name;
      buttons.forEach(one => {
        const is = one.dataset.tab === name;
        one.setAttribute('aria-selected', String(is));
        one.setAttribute('tabindex', is ? '0' : '-1');
        if (is && focus) {
          one.focus();
        }
      });
      body.setAttribute('aria-labelledby', `${panelId}-${name}`);
      dom.append(dom.clear(body), [tabs().find(tab => tab[0] === name)[2](list, item)]);
    }

    /* A half-written form is not thrown away because someone else was quicker. */
    function writing() {
      return Array.from(body.querySelectorAll('textarea, input[type=text], input[type=date]')).some(one => one.value)
        || body.contains(document.activeElement) && document.activeElement !== body;
    }

    row.addEventListener('click', event => {
      const tab = event.target.closest('[data-tab]');
      if (tab) {
        choose(tab.dataset.tab, true);
      }
    });
    row.addEventListener('keydown', event => {
      const at = buttons.indexOf(event.target);
      const move = {ArrowRight: 1, ArrowLeft: -1}[event.key];
      if (at >= 0 && move) {
        event.preventDefault();
        choose(buttons[(at + move + buttons.length) % buttons.length].dataset.tab, true);
      } else if (event.key === 'Escape' && !event.defaultPrevented) {
        list.toggle(item.id);
      }
    });
    showSteps();
    choose(chosen);

    return {
      row,
      spans(now) {
        row.firstElementChild.setAttribute('colspan', now);
      },
      refresh(now) {
        item = now;
        showSteps();
        if (!writing()) {
          choose(chosen);
        }
      }
    };
  }

  return {open};
});
