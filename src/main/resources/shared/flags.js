/* Short messages in the corner. The platform takes their body as HTML, so it is escaped here. */
define('duban/shared/flags', ['aui/flag'], function (flag) {
  'use strict';

  function escape(text) {
    return String(text).replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`);
  }

  function show(type, title, text, close) {
    return flag({type, title, body: text ? escape(text) : '', close});
  }

  return {
    escape,
    done: title => show('success', title, '', 'auto'),
    note: (title, text) => show('info', title, text, 'auto'),
    /* Stays until it is closed: what went wrong must be readable. */
    failed: (title, failure) => show('error', title, failure.message, 'manual')
  };
});
