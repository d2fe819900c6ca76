/* One live checklist: asks for changes, shows them, and opens what the user points at. */
define('duban/rectification/checklist', ['duban/rectification/api', 'duban/rectification/table', 'duban/rectification/clicks',
  'duban/rectification/head', 'duban/rectification/unpaired', 'duban/rectification/poll', 'duban/rectification/wishes',
  'duban/rectification/look', 'duban/rectification/filter-bar', 'duban/rectification/filter-choices'],
function (api, tables, clicks, head, unpaired, poll, wishes, looks, filterBar, choices) {
  'use strict';

  const PAGES = 40;

  /* number: which of the page's lists this is, from 1. */
  function start(root, number) {
    const body = root.querySelector('tbody');
    const more = root.querySelector('.duban-more-rows');
    const prefix = number > 1 ? `duban${number}-` : 'duban-';
    const frame = wishes.frame(root.dataset);
    let wish = wishes.read(window.location.search, prefix);
    let query = {};
    let pages = 1;
    let next = null;
    let etag = null;
    let shown = false;
    let polling = null;
    let pinned = null;
    let facets = null;

    const list = {plan: root.dataset.plan, page: root.dataset.page, unpaired: [], closing: [], say, refresh};
    const table = tables.start(body, list, (id, editor) => {
      const tell = who => editor.notice(AJS.I18n.getText('duban.checklist.changedBy', who));
      api.history(id).then(answer => tell(answer.entries[0].who.name))
        .catch(() => tell(AJS.I18n.getText('duban.checklist.conflict.someone')));
    });
    const look = looks.start(root, number, columns => table.redraw({columns}));
    Object.assign(table.look, {columns: look.columns(), figures: (by, key) => choices.figure(facets, by, key)});
    Object.assign(list, table, {columns: look.wished, lead(lead) {
      table.lead(lead);
      look.leads(Boolean(lead));
    }});
    const bar = filterBar.start(root.querySelector('.duban-filter'),
      {frame, wish, wished, columns: look.choose, facets: () => api.facets(list.plan).then(learned)});

    function learned(found) {
      facets = found;
      table.redraw({});
      return found;
    }

    function say(text) {
      root.querySelector('.duban-spoken').textContent = text;
    }

    /* The promise is kept when the newest is on show. */
    function refresh() {
      etag = null;
      return polling.now();
    }

    function sets() {
      query = Object.assign({limit: root.dataset.rows}, wishes.question(frame, wish));
      Object.assign(table.look, {sorted: wishes.sorted(frame, wish), group: wishes.group(frame, wish)});
    }

    /* Another question: its answer is another list, not changes to this one. */
    function wished(now) {
      wish = now;
      pages = 1;
      sets();
      window.history.replaceState(window.history.state, '',
        window.location.pathname + wishes.write(window.location.search, prefix, wish) + window.location.hash);
      root.setAttribute('aria-busy', 'true');
      return refresh().then(() => {
        root.removeAttribute('aria-busy');
        say(head.count(table.all().length, next));
      });
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
      table.heads();
      root.classList.toggle('duban-is-empty', all.length === 0);
      more.hidden = !next;
      head.show(list, root, answer, {count: all.length, next, narrowed: Object.keys(wishes.counting(frame, wish)).length > 0});
      Object.assign(list, {unpaired: answer.unpaired.measures, today: answer.today, closing: answer.closeConditions});
      unpaired.show(root, answer.unpaired);
      bar.show(answer, wish);
      if (table.look.group && (different || !facets)) {
        api.facets(list.plan).then(learned, () => null);
      }
      root.dispatchEvent(new CustomEvent('duban-checklist-shown', {bubbles: true, detail: {plan: answer.plan, query, list}}));
      if (shown && different && !root.hasAttribute('aria-busy')) {
        bar.stale();
        say(AJS.I18n.getText('duban.checklist.updated', String(different)));
      }
      shown = true;
    }

    function ask() {
      const asked = query;
      return api.items(list.plan, query, etag).then(answer => (answer.status === 304 ? null
        : rest(answer.body, answer.body.items, pages - 1).then(withPinned).then(all => {
          if (asked === query) {
            etag = answer.etag;
            show(answer.body, all);
          }
        })));
    }

    clicks.on(root, list, table, by => wished(wishes.sortBy(frame, wish, by)));
    more.addEventListener('click', () => {
      pages = Math.min(pages + 1, PAGES);
      refresh();
    });
    sets();
    polling = poll.start(ask, (state, failure) => head.live(root, state, failure && failure.status !== 0 ? failure.message : ''));
    window.addEventListener('hashchange', follow);
    pointed();
    polling.now().then(() => pinned && table.open(pinned));
  }

  return {start};
});
