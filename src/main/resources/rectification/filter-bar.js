/* The bar above the table with which a reader narrows the list, groups it and chooses its columns. */
define('duban/rectification/filter-bar', ['duban/shared/dom', 'duban/rectification/wishes', 'duban/rectification/filter-choices'],
function (dom, wishes, choices) {
  'use strict';

  const {el} = dom;
  const PAUSE = 350;

  /*
   * given: {frame, wish, wished(wish), facets(): promise, columns(): opens the chooser}.
   * Gives {show(answer, wish)} for every answer of the list, {stale()} when counts may have changed, and {tell(text)}.
   */
  function start(place, given) {
    const known = {facets: null, lights: [], today: ''};
    const offered = ['status', 'unit', 'leader', 'owner', 'category', 'light', 'due']
      .concat(given.wish.level ? 'level' : []).filter(name => !wishes.isFixed(given.frame, name));
    const selects = new Map();
    const barId = dom.id('filter');
    let wish = given.wish;
    let asked = false;
    let timer = null;

    function change(name, value) {
      const changed = {[name]: value || null};
      if (name === 'sort') {
        changed.group = null;
      } else if (name === 'group') {
        changed.sort = null;
        changed.group = value || (given.frame.group ? wishes.NO_GROUP : null);
      }
      wish = Object.assign({}, wish, changed);
      given.wished(wish);
    }

    const search = el('input', {type: 'search', class: 'text duban-input', id: dom.id('find'), maxlength: 100,
      placeholder: AJS.I18n.getText('duban.checklist.filter.find')});
    search.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => change('q', search.value.trim()), PAUSE);
    });

    function picker(name) {
      const select = el('select', {class: 'select duban-input', id: dom.id(name), 'data-filter': name});
      select.addEventListener('change', () => change(name, select.value));
      selects.set(name, select);
      return el('div', {class: 'duban-pick duban-pick-' + name}, el('label', {for: select.id}, choices.label(name)), select);
    }

    function fill(name) {
      const select = selects.get(name);
      const options = choices.of(name, known);
      const value = name === 'group' ? wishes.group(given.frame, wish) || '' : wish[name] || '';
      if (value && !options.some(one => one[0] === value)) {
        options.push([value, value]);
      }
      dom.append(dom.clear(select), [el('option', {value: ''}, choices.nothing(name))]
        .concat(options.map(([one, text]) => el('option', {value: one, selected: one === value}, text))));
      select.classList.toggle('duban-is-chosen', Boolean(value));
    }

    /* Choices cost a question of their own, so they are asked for when somebody is about to choose. */
    function ask() {
      if (!asked) {
        asked = true;
        given.facets().then(facets => {
          known.facets = facets;
          fillAll();
        }, () => {
          asked = false;
        });
      }
    }

    const clear = dom.button(AJS.I18n.getText('duban.checklist.filter.clear'), () => {
      search.value = '';
      wish = {};
      given.wished(wish);
      search.focus();
    }, {class: 'aui-button aui-button-link duban-filter-clear'});
    const bar = el('div', {class: 'duban-filter-bar', id: barId, role: 'search', 'aria-label': AJS.I18n.getText('duban.checklist.filter')},
      el('div', {class: 'duban-pick duban-find'}, el('label', {for: search.id}, AJS.I18n.getText('duban.checklist.filter.find')), search),
      offered.map(picker), picker('group'), picker('sort'),
      el('div', {class: 'duban-filter-end'},
        dom.button(AJS.I18n.getText('duban.checklist.columns'), given.columns, {class: 'aui-button duban-small duban-columns'}), clear));
    const opener = dom.button(AJS.I18n.getText('duban.checklist.filter'), () => {
      const open = place.classList.toggle('duban-is-open');
      opener.setAttribute('aria-expanded', String(open));
      ask();
    }, {class: 'aui-button duban-filter-opener', 'aria-expanded': 'false', 'aria-controls': barId});
    bar.addEventListener('pointerenter', ask);
    bar.addEventListener('focusin', ask);
    const said = el('p', {class: 'duban-editor-said', role: 'alert'});
    dom.append(dom.clear(place), [opener, bar, said]);

    /* A picker in use keeps its options: exchanging them would close it. */
    function fillAll() {
      selects.forEach((select, name) => (document.activeElement === select && select.value === (wish[name] || '')
        && select.options.length > 1 ? null : fill(name)));
      const count = Object.keys(wishes.counting(given.frame, wish)).length;
      clear.hidden = !count && !wish.sort && !wish.group;
      opener.textContent = count ? AJS.I18n.getText('duban.checklist.filter.some', String(count)) : AJS.I18n.getText('duban.checklist.filter');
      if (document.activeElement !== search) {
        search.value = wish.q || '';
      }
    }

    function show(answer, now) {
      wish = now;
      known.lights = answer.lights;
      known.today = answer.today;
      fillAll();
      if (offered.some(name => wish[name] && name !== 'light' && name !== 'due' && name !== 'level')) {
        ask();
      }
    }

    return {
      show,
      tell(text) {
        dom.append(dom.clear(said), [text]);
      },
      stale() {
        asked = false;
      }
    };
  }

  return {start};
});
