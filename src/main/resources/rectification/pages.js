/* The loaded part of a list: its first page is asked for again and again, the next ones are added to it. Pure but for ask. */
define('duban/rectification/pages', [], function () {
  'use strict';

  /* More rows than this nobody reads; and an answer of the server has at most so many. */
  const MOST = 2000;
  const LARGE = 500;

  /* ask(query, etag): promise of {status, etag, body: {items, next}}. */
  function start(ask) {
    let known = {query: null, answer: null, items: [], next: null};
    let etag = null;

    const isFull = () => known.items.length >= MOST;

    function added(items, more) {
      const ids = new Set(items.map(item => item.id));
      return items.concat(more.filter(item => !ids.has(item.id)));
    }

    /* After a change as many rows as were loaded are read again, in few large answers. */
    function reloaded(query, items, next, wanted) {
      return next && items.length < wanted
        ? ask(Object.assign({}, query, {cursor: next, limit: Math.min(LARGE, wanted - items.length)}))
          .then(more => reloaded(query, added(items, more.body.items), more.body.next, wanted))
        : Promise.resolve({items, next});
    }

    /* Promise of {answer, items, next, full}, or of null where nothing has changed. */
    function read(query) {
      const same = known.query === query;
      const wanted = same ? known.items.length : 0;
      return ask(query, same ? etag : null).then(answer => (answer.status === 304 ? null
        : reloaded(query, answer.body.items, answer.body.next, wanted).then(all => {
          etag = answer.etag;
          known = Object.assign({query, answer: answer.body}, all);
          return shown();
        })));
    }

    /* Only the next page; what is said of the whole list stays as it is until it changes. */
    function more() {
      const {query, next} = known;
      return next && !isFull() ? ask(Object.assign({}, query, {cursor: next})).then(answer => {
        known = Object.assign({}, known, {items: added(known.items, answer.body.items), next: answer.body.next});
        return shown();
      }) : Promise.resolve(null);
    }

    function shown() {
      return {answer: known.answer, items: known.items, next: known.next, full: isFull() && Boolean(known.next)};
    }

    return {
      read,
      more,
      forget() {
        etag = null;
      }
    };
  }

  return {start, MOST};
});
