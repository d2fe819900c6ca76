/* 邮件提醒: each reader's own switch, below what awaits them. */
define('duban/reminder/switch', ['duban/shared/api', 'duban/shared/dom'], function (rest, dom) {
  'use strict';

  const {el} = dom;

  function place(after, byMail) {
    const id = dom.id('reminder');
    const box = el('input', {type: 'checkbox', class: 'checkbox', id, checked: !byMail});
    const said = el('span', {class: 'duban-board-meta', role: 'status'});
    box.addEventListener('change', () => {
      const off = box.checked;
      box.disabled = true;
      said.textContent = '';
      rest.put('/me/reminders', {byMail: !off}).then(() => {
        said.textContent = off ? AJS.I18n.getText('duban.reminder.switch.off') : AJS.I18n.getText('duban.reminder.switch.on');
      }, failure => {
        box.checked = !off;
        said.textContent = failure.message;
      }).then(() => {
        box.disabled = false;
        box.focus();
      });
    });
    after.insertAdjacentElement('afterend', el('form', {class: 'aui duban-reminder-switch'},
      el('div', {class: 'checkbox'}, box, el('label', {for: id}, AJS.I18n.getText('duban.reminder.switch')), ' ', said)));
  }

  /* Without an answer there is no switch: the list above it does not need one. */
  function start(root) {
    return rest.get('/me/reminders').then(answer => place(root, answer.body.byMail), () => null);
  }

  return {start};
});
