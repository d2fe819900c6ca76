/* The small behaviours of the wiki's own pages; none of it belongs to the product. */
define('host/dom', [], function () {
  'use strict';
  /** element('p', {className: 'x'}, 'text', otherElement): text is always set as text. */
  function element(name, properties) {
    const made = document.createElement(name);
    Object.entries(properties || {}).forEach(function (entry) {
      if (entry[0].startsWith('data-') || entry[0].startsWith('aria-') || entry[0] === 'for' || entry[0] === 'role') {
        made.setAttribute(entry[0], entry[1]);
      } else { made[entry[0]] = entry[1]; }
    });
    Array.prototype.slice.call(arguments, 2).forEach(function (child) { if (child !== null) made.append(child); });
    return made;
  }
  /** The page's own words, put there by the server as JSON. */
  function words() {
    const holder = document.getElementById('host-words');
    return holder ? JSON.parse(holder.dataset.words) : {};
  }
  return { element: element, words: words() };
});

define('host/http', ['wrm/context-path'], function (contextPath) {
  'use strict';
  function send(method, path, body) {
    return fetch(contextPath() + path, {
      method: method,
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check', Accept: 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body)
    }).then(function (response) {
      return response.json().catch(function () { return {}; }).then(function (answer) {
        if (!response.ok) throw new Error(answer.message || response.status + ' ' + response.statusText);
        return answer;
      });
    });
  }
  return {
    get: function (path) { return send('GET', path); },
    post: function (path, body) { return send('POST', path, body); }
  };
});

AJS.toInit(function () {
  'use strict';
  document.querySelectorAll('[data-confirm]').forEach(function (form) {
    form.addEventListener('submit', function (event) {
      if (!window.confirm(form.dataset.confirm)) event.preventDefault();
    });
  });
  document.querySelectorAll('[data-print]').forEach(function (button) {
    button.addEventListener('click', function () { window.print(); });
  });
  const sidebar = document.querySelector('.host-sidebar');
  const toggle = document.querySelector('.host-sidebar-toggle');
  if (sidebar && toggle) {
    toggle.addEventListener('click', function () {
      const open = sidebar.classList.toggle('is-open');
      toggle.setAttribute('aria-expanded', String(open));
    });
  }
});
