/* One live checklist: asks for changes, shows them, and opens what the user points at. */
define('duban/rectification/checklist', ['duban/rectification/api', 'duban/rectification/table', 'duban/rectification/clicks',
  'duban/rectification/head', 'duban/rectification/unpaired', 'duban/rectification/poll', 'duban/rectification/pages', 'duban/rectification/wishes',
  'duban/rectification/look', 'duban/rectification/filter-bar', 'duban/rectification/filter-choices'],
function (api, tables, clicks, head, unpaired, poll, paging, wishes, looks, filterBar, choices) {
  'use strict';

  /* number: which of the page's lists this is, from 1. */
  function start(root, number) {
    const body = root.querySelector('tbody');
    const more = root.querySelector('.duban-more-rows');
    const prefix = number > 1 ? `duban${number}-` : 'duban-';
    const frame = wishes.frame(root.dataset);
    let wish = wishes.read(window.location.search, prefix);
    let query = {};
    let answered = null;
    let counted = '';
    let wantsMore = false;
    let polling = null;
    let pinned = null;
    let facets = null;

    const pages = paging.start((asked, etag) => api.items(list.plan, asked, etag));
    const list = {prefix, plan: root.dataset.plan, page: root.dataset.page, unpaired: [], closing: [], say, refresh};
    const table = tables.start(body, list, (id, editor) => {
      const tell = who => editor.notice(AJS.I18n.getText('duban.checklist.changedBy', who));
      api.history(id).then(answer => tell(answer.entries[0].who.name))
        .catch(() => tell(AJS.I18n.getText('duban.checklist.conflict.someone')));
    });
    const look = looks.start(root, number, columns => table.redraw({columns}));
    Object.assign(table.look, {columns: look.columns(), plan: list.plan, figures: (by, key) => choices.figure(facets, by, key)});
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
      pages.forget();
      return polling.now();
    }

    function sets() {
      query = Object.assign({limit: root.dataset.rows}, wishes.question(frame, wish));
      Object.assign(table.look, {sorted: wishes.sorted(frame, wish), group: wishes.group(frame, wish)});
    }

    /* Another question: its answer is another list, not changes to this one. Until it comes the old rows are no answer. */
    function wished(now) {
      wish = now;
      sets();
      window.history.replaceState(window.history.state, '',
        window.location.pathname + wishes.write(window.location.search, prefix, wish) + window.location.hash);
      root.setAttribute('aria-busy', 'true');
      return refresh().then(() => {
        if (answered === query) {
          say(counted);
        } else {
          bar.tell(AJS.I18n.getText('duban.checklist.filter.failed'));
        }
      });
    }

    /* The item that the address names is on show even where it lies beyond the rows. */
    function withPinned(all) {
      return pinned && !all.some(item => item.id === pinned)
        ? api.items(list.plan, {ids: pinned, limit: 1}).then(answer => all.concat(answer.body.items)) : Promise.resolve(all);
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

    function show({answer, next, full}, all) {
      if (answer.readOnly) {
        answer.plan.can = {edit: false};
      }
      look.learn(answer.plan);
      const different = table.show(all);
      const same = answered === query;
      answered = query;
      table.heads();
      root.removeAttribute('aria-busy');
      bar.tell('');
      root.classList.toggle('duban-is-empty', all.length === 0);
      more.hidden = !next || full;
      counted = head.show(list, root, answer, {count: all.length, next, full, narrowed: Object.keys(wishes.counting(frame, wish)).length > 0});
      Object.assign(list, {unpaired: answer.unpaired.measures, today: answer.today, closing: answer.closeConditions});
      unpaired.show(root, answer.unpaired);
      bar.show(answer, wish);
      if (table.look.group && (different || !facets)) {
        api.facets(list.plan).then(learned, () => null);
      }
      root.dispatchEvent(new CustomEvent('duban-checklist-shown', {bubbles: true, detail: {plan: answer.plan, query, list}}));
      if (same && different) {
        bar.stale();
        say(AJS.I18n.getText('duban.checklist.updated', String(different)));
      }
    }

    function ask() {
      const asked = query;
      const adds = wantsMore && answered === query;
      wantsMore = false;
      return (adds ? pages.more() : pages.read(query)).then(found => found && withPinned(found.items)
        .then(all => asked === query && show(found, all)));
    }

    clicks.on(root, list, table, by => wished(wishes.sortBy(frame, wish, by)));
    more.addEventListener('click', () => {
      wantsMore = true;
      polling.now();
    });
    sets();
    polling = poll.start(ask, (state, failure) => head.live(root, state, failure && failure.status !== 0 ? failure.message : ''));
    window.addEventListener('hashchange', follow);
    pointed();
    polling.now().then(() => pinned && table.open(pinned));
  }

  return {start};
});
