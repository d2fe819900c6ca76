/* What opens under a row: the steps that can be taken, and tabs for everything recorded about the item. */
define('duban/rectification/panel', ['duban/shared/dom', 'duban/shared/unsaved', 'duban/rectification/actions', 'duban/rectification/panel-parts',
  'duban/rectification/panel-work', 'duban/rectification/panel-measures', 'duban/rectification/panel-past', 'duban/rectification/extensions'],
function (dom, unsaved, actions, parts, work, measures, past, extensions) {
  'use strict';

  const {el} = dom;

  function tabs() {
    return [
      ['progress', AJS.I18n.getText('duban.checklist.tab.progress'), work.progress],
      ['evidence', AJS.I18n.getText('duban.checklist.tab.evidence'), work.evidence],
      ['measures', AJS.I18n.getText('duban.checklist.tab.measures'), measures.parts],
      ['requests', AJS.I18n.getText('duban.checklist.tab.requests'), past.requests],
      ['extensions', AJS.I18n.getText('duban.checklist.extensions'), extensions.tab],
      ['history', AJS.I18n.getText('duban.checklist.tab.history'), past.history]
    ];
  }

  /* Whoever decides on a matter reads first what is applied for. */
  function firstTab(item) {
    return item.status === 'REVIEW' || item.status === 'REVIEW2' ? 'requests' : 'progress';
  }

  /* span: how many columns the table has. */
  function open(list, first, span) {
    let item = first;
    let chosen = firstTab(item);
    const panelId = list.prefix + 'panel-' + item.id;
    const steps = el('div');
    const notice = el('p', {class: 'duban-editor-notice', role: 'status'});
    const bodies = new Map();
    const buttons = tabs().map(([name, text]) => el('button', {type: 'button', role: 'tab', class: 'duban-tab', id: `${panelId}-${name}`,
      'data-tab': name}, text));
    const cell = el('td', {colspan: span}, notice, steps,
      el('div', {role: 'tablist', class: 'duban-tabs', 'aria-label': AJS.I18n.getText('duban.checklist.panel.of', item.number)}, buttons));
    const row = el('tr', {class: 'duban-panel', id: panelId}, cell);

    function showSteps() {
      const focused = steps.contains(document.activeElement) ? document.activeElement.dataset.action : null;
      dom.append(dom.clear(steps), [actions.bar(list, item, stepOf)]);
      const same = focused && steps.querySelector(`[data-action="${focused}"]`);
      if (same) {
        same.focus();
      }
    }

    /* Where a step was taken from: its button, or what stands there when it has gone. */
    function stepOf(action) {
      return steps.querySelector(`[data-action="${action}"]`) || steps.querySelector('[data-action]') || buttons.find(one => one.dataset.tab === chosen);
    }

    function body(name) {
      if (!bodies.has(name)) {
        const id = `${panelId}-${name}-body`;
        const made = parts.body(tabs().find(tab => tab[0] === name)[2](list, item),
          {class: 'duban-tab-body', role: 'tabpanel', id, tabindex: '0', 'aria-labelledby': `${panelId}-${name}`});
        buttons.find(one => one.dataset.tab === name).setAttribute('aria-controls', id);
        cell.appendChild(made.element);
        bodies.set(name, made);
      }
      return bodies.get(name);
    }

    /* What was typed in the other tabs stays there, out of sight. */
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
      body(name).fill(item);
      bodies.forEach((made, of) => {
        made.element.hidden = of !== name;
      });
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
      } else if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing && !unsaved.isDirty(row)) {
        list.toggle(item.id);
      }
    });
    unsaved.watch(row);
    showSteps();
    choose(chosen);

    return {
      row,
      isDirty: () => unsaved.isDirty(row),
      notice(text) {
        dom.append(dom.clear(notice), [text]);
      },
      spans(now) {
        cell.setAttribute('colspan', now);
      },
      refresh(now) {
        item = now;
        showSteps();
        body(chosen).fill(item);
      }
    };
  }

  return {open, firstTab};
});
