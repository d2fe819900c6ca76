/* The pieces that the panel's tabs are made of: lists that load, small forms that keep what was typed. */
define('duban/rectification/panel-parts', ['duban/shared/dom', 'duban/shared/unsaved'], function (dom, unsaved) {
  'use strict';

  const {el} = dom;

  /* Fills the place when the promise comes; a failure is said there, with a way to try again. */
  function load(place, ask, show) {
    place.setAttribute('aria-busy', 'true');
    return ask().then(answer => {
      dom.append(dom.clear(place), [show(answer)]);
    }, failure => {
      dom.append(dom.clear(place), [el('p', {class: 'duban-editor-said', role: 'alert'}, failure.message, ' '),
        dom.button(AJS.I18n.getText('duban.shared.again'), () => load(place, ask, show), {class: 'aui-button aui-button-link duban-small'})]);
    }).then(() => place.removeAttribute('aria-busy'));
  }

  /* submit: gives a promise; only then are the fields emptied, and what became of it is shown by done. */
  function form(name, content, word, submit, done) {
    const said = el('p', {class: 'duban-editor-said', role: 'alert'});
    const send = el('button', {type: 'submit', class: 'aui-button duban-small'}, word);
    const element = el('form', {class: 'aui duban-form', 'data-form': name, novalidate: true}, content, el('div', {class: 'duban-form-end'}, send), said);
    element.addEventListener('submit', event => {
      event.preventDefault();
      dom.clear(said);
      const work = submit();
      if (typeof work === 'string') {
        said.appendChild(document.createTextNode(work));
        return;
      }
      const before = document.activeElement;
      send.disabled = true;
      work.then(answer => {
        element.reset();
        return done(answer);
      }).catch(failure => said.appendChild(document.createTextNode(failure.message))).then(() => {
        send.disabled = false;
        // a button that cannot be pressed loses the focus
        if (document.activeElement === document.body && document.contains(before)) {
          before.focus();
        }
      });
    });
    return element;
  }

  function field(label, control) {
    const id = dom.id('field');
    control.setAttribute('id', id);
    return el('div', {class: 'duban-field'}, el('label', {for: id}, label), control);
  }

  function none(text) {
    return el('p', {class: 'duban-none'}, text);
  }

  /* Why the viewer may not add here, in the server's words; nothing when there are none. */
  function refusal(why) {
    return why ? el('p', {class: 'duban-why'}, why) : null;
  }

  function isUsed(place) {
    const at = document.activeElement;
    return unsaved.isDirty(place) || place.contains(at) && at.matches('textarea, input, select');
  }

  /*
   * A tab's body, made of parts: {build: item => content, key?: item => text}. A part is built anew when its key differs,
   * or always if it has none, but never while somebody writes in it.
   */
  function body(parts, attributes) {
    const made = parts.map(part => ({part, place: el('div'), key: null}));
    const element = el('div', attributes, made.map(one => one.place));

    function fill(item) {
      made.filter(one => !one.part.key || one.key !== one.part.key(item)).filter(one => !isUsed(one.place)).forEach(one => {
        const focused = one.place.contains(document.activeElement);
        one.key = one.part.key && one.part.key(item);
        dom.append(dom.clear(one.place), [one.part.build(item)]);
        if (focused) {
          element.focus();
        }
      });
    }

    return {element, fill};
  }

  return {load, form, field, none, refusal, body};
});
