/* What the wizard's page must hold before a page is made from it. */
define('duban/plan/basics', ['duban/shared/api'], function (rest) {
  'use strict';

  const byId = (root, name) => root.querySelector('#duban-plan-' + name);

  /* The names of the fields that must be mended, the first one first; pure. */
  function faults(answers) {
    const found = [];
    if (!answers.title.trim()) {
      found.push('title');
    }
    if (answers.receivedOn && answers.dueOn && answers.dueOn < answers.receivedOn) {
      found.push('dueOn');
    }
    return found;
  }

  function word(field) {
    return field === 'title' ? AJS.I18n.getText('duban.plan.fault.title') : AJS.I18n.getText('duban.plan.fault.dueOn');
  }

  function say(root, name, text) {
    const slot = byId(root, name + '-error');
    slot.hidden = !text;
    slot.textContent = text;
    byId(root, name).setAttribute('aria-invalid', String(Boolean(text)));
    if (text) {
      byId(root, name).setAttribute('aria-errormessage', slot.id);
    }
  }

  function complain(root, found) {
    ['title', 'dueOn'].forEach(name => say(root, name, found.includes(name) ? word(name) : ''));
  }

  /* Plans are the office's work: said at once, not after everything has been filled in. */
  function warn(root, spaceKey) {
    return rest.get('/me', {spaceKey}).then(answer => {
      if (!answer.body.roles.includes('OFFICE')) {
        const box = document.createElement('div');
        box.className = 'aui-message aui-message-warning';
        box.textContent = AJS.I18n.getText('duban.plan.notOffice');
        root.querySelector('.duban-plan-slot').replaceChildren(box);
      }
    }, () => null);
  }

  function read(root) {
    return {title: byId(root, 'title').value, receivedOn: byId(root, 'receivedOn').value, dueOn: byId(root, 'dueOn').value};
  }

  /* Once the dialog has sent its last page it cannot be mended any more: a title that would be refused is refused here. */
  function take(root, spaceKey) {
    const answers = read(root);
    const title = answers.title.trim();
    const found = faults(answers);
    complain(root, found);
    if (title && !Confluence.Blueprint.canCreatePage(spaceKey, title)) {
      found.unshift('title');
      say(root, 'title', AJS.I18n.getText('duban.shared.title.taken', title));
    }
    if (found.length) {
      byId(root, found[0]).focus();
    }
    return found.length ? null : answers;
  }

  /* What has been mended is no longer complained of; nothing new is, before the user goes on. */
  function recheck(root) {
    const still = faults(read(root));
    complain(root, ['title', 'dueOn'].filter(name => still.includes(name) && !byId(root, name + '-error').hidden));
  }

  return {faults, warn, take, recheck};
});
