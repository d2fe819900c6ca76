/* Hands in evidence: a file of the page that the list stands on, uploaded here if need be, another page, or a link. */
define('duban/rectification/evidence-form', ['duban/shared/dom', 'duban/rectification/api', 'duban/rectification/panel-parts',
  'duban/rectification/evidence-words', 'wrm/context-path'],
function (dom, api, parts, words, contextPath) {
  'use strict';

  const {el} = dom;

  /* The files of the page, kept as new as they can be: a file may be put there in another window. told: whether one may be put there. */
  function files(page, told) {
    const select = el('select', {class: 'select', 'aria-label': AJS.I18n.getText('duban.checklist.evidence.ATTACHMENT')});

    function load(chosen) {
      const value = chosen || select.value;
      return api.attachments(page).then(answer => {
        dom.append(dom.clear(select), answer.attachments.map(one => el('option', {value: one.id}, one.fileName)));
        const by = Array.from(select.options).find(one => one.value === value || one.textContent === value);
        if (by) {
          by.selected = true;
        }
        told(answer.mayAttach);
      }, () => told(false));
    }

    const again = () => (select.isConnected ? load() : window.removeEventListener('focus', again));
    window.addEventListener('focus', again);
    load();
    return {select, load};
  }

  function refused(failure) {
    return failure.status === 403 || failure.status === 404 ? AJS.I18n.getText('duban.checklist.evidence.mayNotUpload')
      : failure.status === 400 ? AJS.I18n.getText('duban.checklist.evidence.sameName') : failure.message;
  }

  function uploader(page, known) {
    const said = el('span', {class: 'duban-meta', role: 'status'});
    const input = el('input', {type: 'file', 'aria-label': AJS.I18n.getText('duban.checklist.evidence.upload')});
    input.addEventListener('change', () => {
      const file = input.files[0];
      if (!file) {
        return;
      }
      said.textContent = AJS.I18n.getText('duban.checklist.evidence.uploading', file.name);
      input.disabled = true;
      api.attach(page, file).then(() => known.load(file.name)).then(() => {
        said.textContent = AJS.I18n.getText('duban.checklist.evidence.uploaded', file.name);
      }, failure => {
        said.textContent = refused(failure);
      }).then(() => {
        input.disabled = false;
        input.value = '';
      });
    });
    return el('div', {class: 'duban-wide duban-upload'}, el('span', {class: 'duban-meta'}, AJS.I18n.getText('duban.checklist.evidence.upload')), ' ', input, ' ', said, ' ',
      el('a', {href: `${contextPath()}/pages/viewpageattachments.action?pageId=${encodeURIComponent(page)}`, target: '_blank', rel: 'noopener'},
        AJS.I18n.getText('duban.checklist.evidence.files')));
  }

  /* done: gets the answer when the evidence is kept. */
  function create(list, item, done) {
    const kinds = list.page ? ['ATTACHMENT', 'PAGE', 'LINK'] : ['PAGE', 'LINK'];
    const kind = el('select', {class: 'select'}, kinds.map(one => el('option', {value: one}, words.kind(one))));
    const where = el('input', {type: 'text', class: 'text', maxlength: 1000});
    const caption = el('input', {type: 'text', class: 'text', maxlength: 200});
    const level = el('select', {class: 'select', name: 'secLevel'}, ['INTERNAL', 'OPEN'].map(one => el('option', {value: one}, words.level(one))));
    const none = el('small', {class: 'duban-why', hidden: true}, AJS.I18n.getText('duban.checklist.evidence.noFile'));
    const mayNot = el('small', {class: 'duban-wide duban-why', hidden: true}, AJS.I18n.getText('duban.checklist.evidence.mayNotUpload'));
    let mayAttach = false;
    const known = list.page ? files(list.page, may => {
      mayAttach = may;
      change();
    }) : null;
    const upload = list.page ? uploader(list.page, known) : null;
    const which = el('span', {class: 'duban-label', 'aria-hidden': 'true'});

    function change() {
      const file = kind.value === 'ATTACHMENT';
      which.textContent = words.kind(kind.value);
      where.setAttribute('aria-label', words.kind(kind.value));
      where.hidden = file;
      where.placeholder = kind.value === 'PAGE' ? AJS.I18n.getText('duban.checklist.evidence.pageHint') : 'https://';
      if (known) {
        known.select.hidden = !file || known.select.options.length === 0;
        none.hidden = !file || known.select.options.length > 0;
        upload.hidden = !file || !mayAttach;
        mayNot.hidden = !file || mayAttach;
      }
    }

    function given() {
      const text = where.value.trim();
      switch (kind.value) {
        case 'ATTACHMENT': return known.select.value && {attachmentId: Number(known.select.value), pageId: Number(list.page)};
        case 'PAGE': return words.pageId(text) && {pageId: words.pageId(text)};
        default: return /^https?:\/\//i.test(text) && {url: text};
      }
    }

    kind.addEventListener('change', change);
    change();
    const form = parts.form('evidence', [
      parts.field(AJS.I18n.getText('duban.checklist.evidence.kind'), kind),
      el('div', {class: 'duban-field'}, which, known && known.select, where, none),
      parts.field(AJS.I18n.getText('duban.checklist.evidence.caption'), caption),
      parts.field(AJS.I18n.getText('duban.checklist.evidence.secLevel'), level),
      upload, mayNot,
      el('small', {class: 'duban-wide duban-meta'}, AJS.I18n.getText('duban.checklist.evidence.noSecrets'))
    ], AJS.I18n.getText('duban.checklist.evidence.save'), () => (given()
      ? api.addEvidence(item.id, Object.assign({kind: kind.value, caption: caption.value.trim() || null, secLevel: level.value}, given()))
      : kind.value === 'PAGE' ? AJS.I18n.getText('duban.checklist.evidence.needsPage') : AJS.I18n.getText('duban.checklist.evidence.needsWhere')), done);
    // the fields have their first values only after the event
    form.addEventListener('reset', () => setTimeout(change));
    return form;
  }

  return {create};
});
