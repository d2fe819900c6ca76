/* Builds elements; children that are not elements become text, so nothing can turn into markup. */
define('duban/shared/dom', [], function () {
  'use strict';

  function append(parent, children) {
    children.forEach(child => {
      if (child === null || child === undefined || child === false) {
        return;
      }
      if (Array.isArray(child)) {
        append(parent, child);
      } else {
        parent.appendChild(child.nodeType ? child : document.createTextNode(String(child)));
      }
    });
    return parent;
  }

  function attribute(element, name, value) {
    if (value === null || value === undefined || value === false) {
      return;
    }
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (name === 'value') {
      element.value = value;
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }

  /*
   * attributes: null, undefined and false leave one out, true gives an empty one, a function listens.
   * Children come first: a select needs its options before its value.
   */
  function el(tag, attributes, ...children) {
    const element = append(document.createElement(tag), children);
    Object.keys(attributes || {}).forEach(name => attribute(element, name, attributes[name]));
    return element;
  }

  function clear(element) {
    while (element.firstChild) {
      element.removeChild(element.firstChild);
    }
    return element;
  }

  function button(text, onClick, attributes) {
    const element = el('button', Object.assign({type: 'button', class: 'aui-button'}, attributes), text);
    element.addEventListener('click', event => {
      if (element.getAttribute('aria-disabled') !== 'true') {
        onClick(event);
      }
    });
    return element;
  }

  let last = 0;

  /* An id that no other element of the page has. */
  function id(prefix) {
    last += 1;
    return `duban-${prefix}-${last}`;
  }

  return {el, append, clear, button, id};
});
