/* The tabs where work is recorded: progress, evidence and measures. */
define('duban/rectification/panel-work', ['duban/shared/dom', 'duban/rectification/api', 'duban/rectification/panel-parts',
  'duban/rectification/rights', 'wrm/context-path'],
function (dom, api, parts, rights, contextPath) {
  'use strict';

  const {el} = dom;
  const after = list => answer => {
    if (answer && answer.item) {
      list.put(answer.item);
    }
    return list.refresh();
  };

  function entry(one) {
    return el('li', null, el('span', {class: 'duban-meta'}, `${rights.day(one.at, true)} · ${one.by.name}`), el('p', {class: 'duban-text'}, one.text));
  }

  function progress(list, item) {
    const place = el('div');
    const show = answer => (answer.progress.length
      ? [el('ol', {class: 'duban-timeline'}, answer.progress.map(entry)),
        answer.next ? dom.button(AJS.I18n.getText('duban.checklist.more.rows'), event => {
          const rest = el('div');
          event.target.replaceWith(rest);
          parts.load(rest, () => api.progress(item.id, answer.next), show);
        }, {class: 'aui-button aui-button-link duban-small'}) : null]
      : parts.none(AJS.I18n.getText('duban.checklist.noProgress')));
    const load = () => parts.load(place, () => api.progress(item.id), show);
    const text = el('textarea', {class: 'textarea duban-input', rows: 2, required: true});
    load();
    return [rights.mayWork(item)
      ? parts.form('progress', parts.field(AJS.I18n.getText('duban.checklist.progress.add'), text), AJS.I18n.getText('duban.checklist.progress.save'),
        () => (text.value.trim() ? api.addProgress(item.id, text.value.trim()).then(after(list)).then(load)
          : AJS.I18n.getText('duban.checklist.ask.missing', AJS.I18n.getText('duban.checklist.progress'))))
      : parts.refusal(rights.why(item, 'ADD_PROGRESS')), place];
  }

  /* Only http(s) links become links; anything else is shown as the text it is. */
  function evidenceLink(one) {
    const url = one.url || '';
    const name = one.caption || one.fileName || one.title || url || String(one.id);
    if (one.now === 'GONE') {
      return el('span', null, name);
    }
    const local = one.downloadPath || (one.pageId ? `/pages/viewpage.action?pageId=${encodeURIComponent(one.pageId)}` : null);
    if (local) {
      return el('a', {href: contextPath() + local}, name);
    }
    return /^https?:\/\//i.test(url) ? el('a', {href: url, rel: 'noopener noreferrer', target: '_blank'}, name) : el('span', null, name);
  }

  function evidenceKind(kind) {
    switch (kind) {
      case 'ATTACHMENT': return AJS.I18n.getText('duban.checklist.evidence.ATTACHMENT');
      case 'PAGE': return AJS.I18n.getText('duban.checklist.evidence.PAGE');
      default: return AJS.I18n.getText('duban.checklist.evidence.LINK');
    }
  }

  function evidenceForm(list, item, load) {
    const kinds = list.page ? ['ATTACHMENT', 'PAGE', 'LINK'] : ['PAGE', 'LINK'];
    const kind = el('select', {class: 'select'}, kinds.map(one => el('option', {value: one}, evidenceKind(one))));
    const file = el('select', {class: 'select', 'aria-label': AJS.I18n.getText('duban.checklist.evidence.ATTACHMENT')});
    const where = el('input', {type: 'text', class: 'text', maxlength: 1000, 'aria-label': AJS.I18n.getText('duban.checklist.evidence.where')});
    const caption = el('input', {type: 'text', class: 'text', maxlength: 200});
    const none = el('small', {class: 'duban-why', hidden: true}, AJS.I18n.getText('duban.checklist.evidence.noFile'));
    const which = el('span', {class: 'duban-label', 'aria-hidden': 'true'});
    const change = () => {
      which.textContent = evidenceKind(kind.value);
      file.hidden = kind.value !== 'ATTACHMENT';
      none.hidden = file.hidden || file.options.length > 0;
      where.hidden = !file.hidden;
      where.placeholder = kind.value === 'PAGE' ? AJS.I18n.getText('duban.checklist.evidence.pageHint') : 'https://';
    };
    kind.addEventListener('change', change);
    change();
    if (list.page) {
      api.attachments(list.page).then(answer => {
        answer.attachments.forEach(one => file.appendChild(el('option', {value: one.id}, one.fileName)));
        change();
      }, () => change());
    }
    const form = parts.form('evidence', [
      parts.field(AJS.I18n.getText('duban.checklist.evidence.kind'), kind),
      el('div', {class: 'duban-field'}, which, file, where, none),
      parts.field(AJS.I18n.getText('duban.checklist.evidence.caption'), caption)
    ], AJS.I18n.getText('duban.checklist.evidence.save'), () => {
      const given = {kind: kind.value, caption: caption.value.trim() || null};
      const page = /(?:pageId=|\/pages\/)?(\d+)\D*$/.exec(where.value.trim());
      if (kind.value === 'ATTACHMENT' ? !file.value : kind.value === 'PAGE' ? !page : !/^https?:\/\//i.test(where.value.trim())) {
        return AJS.I18n.getText('duban.checklist.evidence.needsWhere');
      }
      Object.assign(given, kind.value === 'ATTACHMENT' ? {attachmentId: Number(file.value)}
        : kind.value === 'PAGE' ? {pageId: Number(page[1])} : {url: where.value.trim()});
      return api.addEvidence(item.id, given).then(after(list)).then(load);
    });
    // the fields have their first values only after the event
    form.addEventListener('reset', () => setTimeout(change));
    return form;
  }

  function evidence(list, item) {
    const place = el('div');
    const load = () => parts.load(place, () => api.evidence(item.id), ({evidence: found}) => (found.length
      ? el('ul', {class: 'duban-evidence'}, found.map(one => el('li', null,
        el('span', {class: 'duban-mark'}, evidenceKind(one.kind)), ' ', evidenceLink(one),
        one.by ? el('span', {class: 'duban-meta'}, ` ${one.by.name} · ${rights.day(one.at)}`) : null,
        one.version ? el('span', {class: 'duban-meta', title: one.hash ? `SHA-256 ${one.hash}` : null},
          ` · ${AJS.I18n.getText('duban.checklist.evidence.version', String(one.version))}`) : null,
        one.nowText ? el('strong', {class: 'duban-why'}, ` ${one.nowText}`) : null)))
      : parts.none(AJS.I18n.getText('duban.checklist.noEvidence'))));
    load();
    return [rights.allowed(item, 'ADD_EVIDENCE') ? evidenceForm(list, item, load) : parts.refusal(rights.why(item, 'ADD_EVIDENCE')), place];
  }

  return {progress, evidence, after};
});
