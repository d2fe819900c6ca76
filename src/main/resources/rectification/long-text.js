/* Keeps rows of real ledgers at a readable height: long progress and many measures fold away behind a button. */
define('duban/rectification/long-text', ['duban/shared/dom'], function (dom) {
  'use strict';

  const {el} = dom;
  const TEXT = 60;
  const MEASURES = 3;

  const isLong = text => text.length > TEXT || text.split('\n').length > 4;

  /* What of the item folds: names of cells. */
  function folds(item) {
    return [item.latestProgress && isLong(item.latestProgress.text) ? 'progress' : null,
      item.measures.length > MEASURES || item.measures.some(one => isLong(one.text)) ? 'measures' : null].filter(Boolean);
  }

  function word(open) {
    return open ? AJS.I18n.getText('duban.checklist.fold') : AJS.I18n.getText('duban.checklist.unfold');
  }

  /* open: whether the reader had it unfolded. */
  function fold(row, item, open) {
    folds(item).map(code => row.querySelector('.duban-c-' + code)).filter(Boolean).forEach(cell => {
      cell.classList.add('duban-long');
      cell.appendChild(el('button', {type: 'button', class: 'duban-unfold', 'data-unfold': '', 'aria-expanded': String(open)}, word(open)));
    });
    row.classList.toggle('duban-unfolded', open);
  }

  function toggle(row) {
    const open = row.classList.toggle('duban-unfolded');
    row.querySelectorAll('[data-unfold]').forEach(button => {
      button.setAttribute('aria-expanded', String(open));
      button.textContent = word(open);
    });
  }

  return {folds, fold, toggle};
});
