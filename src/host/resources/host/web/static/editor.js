/* The source editor: live preview, and the form keeps what was typed when saving fails. */
AJS.toInit(function () {
  'use strict';
  const source = document.getElementById('editor-source');
  const preview = document.getElementById('editor-preview');
  if (!source || !preview) return;
  require(['host/http', 'host/dom'], function (http, dom) {
    let timer = null;
    let turn = 0;
    let saved = source.value;
    function show() {
      const mine = ++turn;
      http.post('/host/preview', { source: source.value, spaceKey: source.dataset.space, pageId: source.dataset.page })
        .then(function (answer) {
          if (mine !== turn) return;
          // the host rendered this itself, by the same way as a page view
          preview.innerHTML = answer.html;
          preview.classList.remove('is-stale');
          answer.styles.forEach(function (style) {
            if (document.querySelector('link[href="' + style + '"]')) return;
            document.head.append(dom.element('link', { rel: 'stylesheet', href: style }));
          });
        }, function (error) {
          if (mine !== turn) return;
          preview.replaceChildren(dom.element('p', { className: 'aui-message aui-message-error' }, error.message));
        });
    }
    source.addEventListener('input', function () {
      preview.classList.add('is-stale');
      clearTimeout(timer);
      timer = setTimeout(show, 400);
    });
    source.form.addEventListener('submit', function () { saved = source.value; });
    window.addEventListener('beforeunload', function (event) {
      if (source.value !== saved) event.preventDefault();
    });
    show();
  });
});
