/* Who heads a unit, in the table of units: a button that opens the dialog to name, change or take off the head. */
define('duban/settings/unit-head', ['duban/shared/dom', 'duban/shared/dialog', 'duban/settings/api', 'duban/settings/form'],
function (dom, dialogs, api, forms) {
  'use strict';

  const {el, button} = dom;
  const PAUSE = 200;

  /* Who is meant must be told from others of the same name. */
  function said(one, all) {
    const more = [one.post, one.unit && one.unit.name, one.userKey ? null : AJS.I18n.getText('duban.settings.unit.noAccount')].filter(Boolean);
    return all.filter(other => other.name === one.name).length > 1 && more.length ? `${one.name} (${more.join(' · ')})` : one.name;
  }

  /* A text field that knows the staff list: {node, read}. */
  function field(head) {
    const listId = dom.id('heads');
    const list = el('datalist', {id: listId});
    const text = forms.text(AJS.I18n.getText('duban.settings.unit.head'), head ? head.name : '', AJS.I18n.getText('duban.settings.unit.head.hint'));
    const known = new Map(head ? [[head.name, head]] : []);
    let timer = null;

    function show(people) {
      dom.clear(list);
      people.forEach(one => {
        const words = said(one, people);
        known.set(words, one);
        list.appendChild(el('option', {value: words}, [one.post, one.unit && one.unit.name].filter(Boolean).join(' · ')));
      });
    }

    function look() {
      return api.people(text.read()).then(show, () => show([]));
    }

    text.control.setAttribute('list', listId);
    text.control.setAttribute('autocomplete', 'off');
    text.control.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    });
    return {
      node: el('div', null, text.node, list),
      /* Asks once more, so that a name typed in one go is found too. */
      read() {
        const name = text.read();
        if (!name) {
          return Promise.resolve(null);
        }
        return (known.has(name) ? Promise.resolve() : look()).then(() => {
          const one = known.get(name);
          return one ? {userKey: one.userKey || null, name: one.name, post: one.post || null} : {userKey: null, name, post: null};
        });
      }
    };
  }

  function open(unit, reload, saver) {
    const head = field(unit.head);
    dialogs.open({
      title: AJS.I18n.getText('duban.settings.unit.head.of', unit.name),
      body: head.node,
      submit: AJS.I18n.getText('duban.settings.unit.head.save'),
      onSubmit: () => head.read().then(chosen => api.setHead({id: unit.id, version: unit.version, head: chosen})).then(() => {
        saver.say('success', AJS.I18n.getText('duban.settings.saved'));
        return reload();
      }, failure => {
        if (failure.status === 409) {
          reload();
        }
        throw failure;
      })
    });
  }

  /* A head without an account gets no mail, which the table says. */
  function cell(unit, reload, saver) {
    const {head} = unit;
    const words = !head ? AJS.I18n.getText('duban.settings.unit.head.none')
      : head.userKey ? head.name : `${head.name} (${AJS.I18n.getText('duban.settings.unit.noAccount')})`;
    return el('span', null, words, ' ', button(AJS.I18n.getText('duban.settings.unit.head.change'), () => open(unit, reload, saver),
      {'class': 'aui-button aui-button-link', 'data-unit': unit.id, 'aria-label': AJS.I18n.getText('duban.settings.unit.head.of', unit.name)}));
  }

  return {cell};
});
