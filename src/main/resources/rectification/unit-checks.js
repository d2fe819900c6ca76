/* Some of all units to tick; those that are chosen stand there at once, the others when they are known. */
define('duban/rectification/unit-checks', ['duban/shared/dom'], function (dom) {
  'use strict';

  const {el} = dom;

  /* label: the name of the group, or the id of the element that names it, as {id}. */
  function create(label, chosen) {
    const element = el('div', {class: 'duban-co-units', role: 'group', tabindex: '-1',
      'aria-label': label.id ? null : label, 'aria-labelledby': label.id || null});
    let known = null;

    const read = () => Array.from(element.querySelectorAll('input:checked')).map(one => Number(one.value));

    function fill(all, ids) {
      element.querySelectorAll('label').forEach(one => one.remove());
      all.filter(unit => !unit.closed || ids.includes(unit.id)).forEach(unit => {
        const check = el('input', {type: 'checkbox', value: unit.id, checked: ids.includes(unit.id), id: dom.id('unit')});
        element.appendChild(el('label', {class: 'duban-check', for: check.id}, check, ' ', unit.name));
      });
    }

    function write(units) {
      fill(known || units, units.map(unit => unit.id));
    }

    write(chosen || []);
    return {
      element,
      read,
      write: units => write(units || []),
      know(all) {
        const ids = read();
        known = all;
        fill(all, ids);
      }
    };
  }

  return {create};
});
