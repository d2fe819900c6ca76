/* Evidence in words, and which page is meant by what somebody pasted. */
define('duban/rectification/evidence-words', [], function () {
  'use strict';

  function kind(code) {
    switch (code) {
      case 'ATTACHMENT': return AJS.I18n.getText('duban.checklist.evidence.ATTACHMENT');
      case 'PAGE': return AJS.I18n.getText('duban.checklist.evidence.PAGE');
      default: return AJS.I18n.getText('duban.checklist.evidence.LINK');
    }
  }

  function level(code) {
    return code === 'OPEN' ? AJS.I18n.getText('duban.checklist.evidence.OPEN') : AJS.I18n.getText('duban.checklist.evidence.INTERNAL');
  }

  /* The id in an address of the wiki or alone; null where an address names its page by title only. */
  function pageId(text) {
    const found = /^(\d{1,18})$/.exec(text) || /[?&]pageId=(\d{1,18})(?:[&#]|$)/.exec(text) || /\/pages\/(\d{1,18})(?:[/?#]|$)/.exec(text);
    return found ? Number(found[1]) : null;
  }

  return {kind, level, pageId};
});
