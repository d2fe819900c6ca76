/* Keeps a board as new as the ledger: asks seldom, and exchanges it only when it differs. */
define('duban/dashboard/live', ['duban/shared/api', 'duban/rectification/poll', 'duban/dashboard/months', 'wrm/context-path'],
  function (rest, poll, months, contextPath) {
    'use strict';

    /* Milliseconds between two questions: figures may be older than rows, what waits for me even more so. */
    const PAUSE = {summary: 12000, matters: 60000};

    function question(root) {
      const {live, plan, by, months, show, asOf, rows} = root.dataset;
      return live === 'summary'
        ? ['/dashboard/summary', {plan, by, months, show, asOf}]
        : ['/dashboard/matters', {rows}];
    }

    /* The server's own template wrote it; a document made this way runs no scripts. */
    function parsed(html) {
      return new DOMParser().parseFromString(html, 'text/html').querySelector('.duban-board');
    }

    /* The platform knows its context path in scripts only. */
    function ways(root) {
      root.querySelectorAll('a.duban-go').forEach(link => link.setAttribute('href', contextPath() + link.dataset.path));
    }

    /* What the reader had unfolded stays so, and the focus stays where it was. */
    function exchange(root, html) {
      const before = Array.from(root.querySelectorAll('details'));
      const open = before.map(one => one.open);
      const focused = before.findIndex(one => one.contains(document.activeElement));
      const fresh = parsed(html);
      ways(fresh);
      root.replaceChildren(...fresh.childNodes);
      const after = Array.from(root.querySelectorAll('details'));
      if (after.length === before.length) {
        after.forEach((one, i) => { one.open = open[i]; });
        if (focused >= 0) {
          after[focused].querySelector('summary').focus();
        }
      }
    }

    function word(state) {
      switch (state) {
        case 'live': return AJS.I18n.getText('duban.checklist.live.live');
        case 'paused': return AJS.I18n.getText('duban.checklist.live.paused');
        case 'lost': return AJS.I18n.getText('duban.checklist.live.lost');
        default: return AJS.I18n.getText('duban.checklist.live.retry');
      }
    }

    function start(root) {
      const [where, query] = question(root);
      const pause = PAUSE[root.dataset.live];
      let etag = null;
      // the page has just been built
      let asked = Date.now();

      function tell(state) {
        const said = word(state);
        const place = root.querySelector('.duban-board-live');
        if (place && place.textContent !== said) {
          place.textContent = said;
        }
      }

      function ask() {
        const since = Date.now() - asked;
        if (since < pause) {
          return Promise.resolve();
        }
        return rest.get(where, query, etag).then(answer => {
          asked = Date.now();
          if (answer.status !== 304) {
            etag = answer.etag;
            exchange(root, answer.body.html);
            tell('live');
          }
        });
      }

      ways(root);
      const polling = poll.start(ask, tell);
      polling.now();
      if (root.dataset.live === 'summary') {
        months.start(root, () => {
          asked = 0;
          return polling.now();
        });
      }
    }

    return {start, exchange, question};
  });
