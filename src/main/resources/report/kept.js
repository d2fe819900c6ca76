/* Keeps the text being brought in for as long as the browser's tab lives: a dialog that is closed by mistake loses nothing. */
define('duban/report/kept', [], function () {
  'use strict';

  function key() {
    return 'duban-report-text:' + (AJS.Meta.get('remote-user') || '');
  }

  /* Storage may be full or forbidden; then the text is simply not kept. */
  function store(act) {
    try {
      return act(window.sessionStorage);
    } catch (notAllowed) {
      return null;
    }
  }

  return {
    save: function (text) { store(function (storage) { storage.setItem(key(), text); }); },
    load: function () { return store(function (storage) { return storage.getItem(key()); }) || ''; },
    clear: function () { store(function (storage) { storage.removeItem(key()); }); },
  };
});
