/* One live checklist: asks for changes, shows them, and opens what the user points at. */
define('duban/rectification/checklist', ['duban/rectification/api', 'duban/rectification/table', 'duban/rectification/editing',
  'duban/rectification/head', 'duban/rectification/unpaired', 'duban/rectification/poll'],
function (api, tables, editing, head, unpaired, poll) {
  'use strict';

  const PAGES = 40;

  function start(root) {
    const body = root.querySelector('tbody');
    const more = root.querySelector('.duban-more-rows');
    const query = Object.assign({limit: root.dataset.rows, sort: root.dataset.sort, desc: root.dataset.desc === 'true' || null},
      Object.fromEntries(new URLSearchParams(root.dataset.query)));
    let pages = 1;
    let next = null;
    let etag = null;
    let shown = false;
    let polling = null;
    let pinned = null;

    const list = {plan: root.dataset.plan, page: root.dataset.page, unpaired: [], say, refresh};
    const table = tables.start(body, list, (id, editor) => {
      const tell = who => editor.notice(AJS.I18n.getText('duban.checklist.changedBy', who));
      api.history(id).then(answer => tell(answer.entries[0].who.name))
        .catch(() => tell(AJS.I18n.getText('duban.checklist.conflict.someone')));
    });
    Object.assign(list, table);
    table.redraw({});

    function say(text) {
      root.querySelector('.duban-spoken').textContent = text;
    }

    /* The promise is kept when the newest is on show. */
    function refresh() {
      etag = null;
      return polling.now();
    }

    function rest(answer, sofar, left) {
      next = answer.next;
      return next && left > 0
        ? api.items(list.plan, Object.assign({cursor: next}, query)).then(more => rest(more.body, sofar.concat(more.body.items), left - 1))
        : Promise.resolve(sofar);
    }

    /* The item that the address names is on show even where it lies beyond the rows. */
    function withPinned(all) {
      return pinned && !all.some(item => item.id === pinned)
        ? api.items(list.plan, {ids: pinned, limit: 1}).then(answer => all.concat(answer.body.items)) : all;
    }

    function pointed() {
      const found = /^#duban-item-(\d{1,9})$/.exec(window.location.hash);
      pinned = found ? Number(found[1]) : null;
      return pinned;
    }

    function follow() {
      if (pointed()) {
        refresh().then(() => table.open(pinned));
      }
    }

    function show(answer, all) {
      const different = table.show(all);
      root.classList.toggle('duban-is-empty', all.length === 0);
      more.hidden = !next;
      head.figures(root, answer.summary);
      head.tools(list, root, answer.plan);
      list.unpaired = answer.unpaired.measures;
      unpaired.show(root, answer.unpaired);
      root.dispatchEvent(new CustomEvent('duban-checklist-shown', {bubbles: true, detail: {plan: answer.plan, query, list}}));
      if (shown && different) {
        say(AJS.I18n.getText('duban.checklist.updated', String(different)));
      }
      shown = true;
    }

    function ask() {
      return api.items(list.plan, query, etag).then(answer => (answer.status === 304 ? null
        : rest(answer.body, answer.body.items, pages - 1).then(withPinned).then(all => {
          etag = answer.etag;
          show(answer.body, all);
        })));
    }

    body.addEventListener('click', event => {
      const toggled = event.target.closest('[data-toggle]');
      const field = event.target.closest('.duban-row [data-field]');
      if (toggled) {
        table.toggle(Number(toggled.dataset.toggle));
      } else if (field) {
        const item = table.get(Number(field.closest('tr').dataset.item));
        if (!table.isEdited(item.id)) {
          editing.start(list, field, item);
        }
      }
    });
    body.addEventListener('keydown', event => {
      if (event.key === 'F2' && event.target.closest('[data-field]')) {
        event.preventDefault();
        event.target.click();
      }
    });
    more.addEventListener('click', () => {
      pages = Math.min(pages + 1, PAGES);
      refresh();
    });
    polling = poll.start(ask, (state, failure) => head.live(root, state, failure && failure.status !== 0 ? failure.message : ''));
    window.addEventListener('hashchange', follow);
    pointed();
    polling.now().then(() => pinned && table.open(pinned));
  }

  return {start};
});
