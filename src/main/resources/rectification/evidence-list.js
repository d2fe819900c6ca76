/* The evidence of an item, each with a way to what it points at. */
define('duban/rectification/evidence-list', ['duban/shared/dom', 'duban/rectification/api', 'duban/rectification/panel-parts',
  'duban/rectification/rights', 'duban/rectification/evidence-words', 'wrm/context-path'],
function (dom, api, parts, rights, words, contextPath) {
  'use strict';

  const {el} = dom;

  /* Only http(s) links become links; anything else is shown as the text it is. */
  function link(one) {
    const url = one.url || '';
    const name = one.name || url;
    if (one.now === 'GONE' || one.now === 'HIDDEN') {
      return el('span', null, name);
    }
    const local = one.downloadPath || (one.pageId ? `/pages/viewpage.action?pageId=${encodeURIComponent(one.pageId)}` : null);
    if (local) {
      return el('a', {href: contextPath() + local, target: '_blank', rel: 'noopener'}, name);
    }
    return /^https?:\/\//i.test(url) ? el('a', {href: url, rel: 'noopener noreferrer', target: '_blank'}, name) : el('span', null, name);
  }

  /* Where files are: evidence keeps their page and id alone. A page that cannot be read now leaves its name without a way. */
  function paths(found) {
    const pages = Array.from(new Set(found.filter(one => one.kind === 'ATTACHMENT' && !one.downloadPath && !one.now).map(one => one.pageId)));
    return Promise.all(pages.map(page => api.attachments(page).then(answer => answer.attachments, () => []))).then(files => {
      const byId = new Map(files.flat().map(file => [file.id, file.downloadPath]));
      return found.map(one => Object.assign({downloadPath: byId.get(one.attachmentId)}, one));
    });
  }

  function line(one) {
    return el('li', null, el('span', {class: 'duban-mark'}, one.kind === 'ATTACHMENT' ? AJS.I18n.getText('duban.checklist.evidence.file') : words.kind(one.kind)), ' ', el('span', {class: 'duban-mark'}, one.secLevelText), ' ', link(one),
      one.by ? el('span', {class: 'duban-meta'}, ` ${one.by.name} · ${rights.day(one.at)}`) : null,
      one.version ? el('span', {class: 'duban-meta', title: one.hash ? `SHA-256 ${one.hash}` : null},
        ` · ${AJS.I18n.getText('duban.checklist.evidence.version', String(one.version))}`) : null,
      one.nowText ? el('strong', {class: 'duban-why'}, ` ${one.nowText}`) : null);
  }

  function load(list, item) {
    const place = el('div');
    parts.load(place, () => api.evidence(item.id).then(answer => paths(answer.evidence)), found => (found.length
      ? el('ul', {class: 'duban-evidence'}, found.map(line)) : parts.none(AJS.I18n.getText('duban.checklist.noEvidence'))));
    return place;
  }

  return {load};
});
