/* Picks a person from the staff list while typing; a name that is not on the list is kept as it is. */
define('duban/rectification/person-field', ['duban/shared/dom', 'duban/rectification/api'], function (dom, api) {
  'use strict';

  const {el} = dom;
  const PAUSE = 200;

  function create(label, person) {
    const listId = dom.id('people');
    const input = el('input', {type: 'text', class: 'text duban-input', role: 'combobox', 'aria-autocomplete': 'list',
      'aria-expanded': 'false', 'aria-controls': listId, 'aria-label': label, maxlength: 100, autocomplete: 'off',
      placeholder: AJS.I18n.getText('duban.checklist.person.hint')});
    const list = el('ul', {id: listId, role: 'listbox', class: 'duban-options', 'aria-label': label, hidden: true});
    const element = el('div', {class: 'duban-person'}, input, list);
    let picked = person || null;
    let found = [];
    let at = -1;
    let timer = null;
    let asked = 0;
    input.value = picked ? picked.name : '';

    function close() {
      list.hidden = true;
      at = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function pick(one) {
      picked = {userKey: one.userKey, name: one.name, post: one.post};
      input.value = one.name;
      close();
    }

    function mark(next) {
      at = (next + found.length) % found.length;
      Array.from(list.children).forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
      input.setAttribute('aria-activedescendant', list.children[at].id);
      list.children[at].scrollIntoView({block: 'nearest'});
    }

    function show(people) {
      found = people;
      dom.clear(list);
      people.forEach(one => {
        const option = el('li', {role: 'option', id: dom.id('person'), 'aria-selected': 'false'}, one.name,
          el('small', {class: 'duban-post'}, [one.post, one.unit && one.unit.name].filter(Boolean).join(' · ')));
        option.addEventListener('mousedown', event => {
          // before the input loses the focus, which would save
          event.preventDefault();
          pick(one);
        });
        list.appendChild(option);
      });
      at = -1;
      list.hidden = people.length === 0;
      input.setAttribute('aria-expanded', String(people.length > 0));
    }

    input.addEventListener('input', () => {
      clearTimeout(timer);
      const q = input.value.trim();
      asked += 1;
      const mine = asked;
      if (!q) {
        show([]);
        return;
      }
      timer = setTimeout(() => api.people(q).then(people => {
        if (mine === asked && document.activeElement === input) {
          show(people);
        }
      }, () => show([])), PAUSE);
    });
    input.addEventListener('blur', close);
    input.addEventListener('keydown', event => {
      const open = !list.hidden;
      if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        mark(event.key === 'ArrowDown' ? at + 1 : at < 0 ? found.length - 1 : at - 1);
      } else if (open && event.key === 'Enter' && at >= 0) {
        pick(found[at]);
      } else if (open && event.key === 'Escape') {
        close();
      } else {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    });

    return {
      element,
      focus: () => input.select(),
      /* A list entry if its name is still what stands there, else a free name, else null. */
      read() {
        const name = input.value.trim();
        if (!name) {
          return null;
        }
        if (picked && picked.name === name) {
          return picked;
        }
        const only = found.filter(one => one.name === name);
        return only.length === 1
          ? {userKey: only[0].userKey, name, post: only[0].post} : {userKey: null, name, post: null};
      }
    };
  }

  return {create};
});
