/* Elements whose text is text. */
define('duban/report/dom', [], function () {
  'use strict';

  function attribute(node, name, value) {
    if (value === null || value === undefined || value === false) {
      return;
    }
    if (typeof value === 'function') {
      node.addEventListener(name, value);
    } else if (name === 'value') {
      node.value = value;
    } else {
      node.setAttribute(name, value === true ? '' : value);
    }
  }

  /** el('button', {class: 'aui-button', click: fn}, 'text', otherNode, ...); a function is a listener. Children come first: a select needs its options before its value. */
  function el(tag, attributes) {
    const node = document.createElement(tag);
    Array.prototype.slice.call(arguments, 2).forEach(function add(child) {
      if (Array.isArray(child)) {
        child.forEach(add);
      } else if (child !== null && child !== undefined) {
        node.append(child);
      }
    });
    Object.keys(attributes || {}).forEach(function (name) { attribute(node, name, attributes[name]); });
    return node;
  }

  function message(kind, text) {
    return el('div', { class: 'aui-message aui-message-' + kind + ' duban-report-message', role: kind === 'error' ? 'alert' : 'status' }, el('p', null, text));
  }

  /** Puts one message in a slot, or empties it. */
  function say(slot, kind, text) {
    slot.replaceChildren.apply(slot, text ? [message(kind, text)] : []);
    if (text && kind === 'error') {
      slot.scrollIntoView({ block: 'nearest' });
    }
  }

  /** A list that draws {@code step} rows at a time, so that thousands of rows stay cheap. */
  function longList(rows, draw, step, moreText) {
    const list = el('ul', { class: 'duban-report-list' });
    const more = el('button', { type: 'button', class: 'aui-button aui-button-link', click: show });
    let shown = 0;
    function show() {
      rows.slice(shown, shown + step).forEach(function (row) { list.append(draw(row)); });
      shown = Math.min(rows.length, shown + step);
      more.hidden = shown >= rows.length;
      more.textContent = moreText(rows.length - shown);
    }
    show();
    return {
      node: el('div', null, list, more),
      /** Draws as far as the row with this index. */
      showTo: function (index) {
        while (shown <= index && shown < rows.length) {
          show();
        }
      },
    };
  }

  return { el: el, message: message, say: say, longList: longList };
});
