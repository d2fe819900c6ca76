/* What the wizard's pages are built of, besides plain elements. */
define('duban/report/dom', ['duban/shared/dom'], function (shared) {
  'use strict';

  const el = shared.el;

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
