/* What is asked of a list: the frame that the page's author set, and within it what its reader wishes. Pure. */
define('duban/rectification/wishes', [], function () {
  'use strict';

  const FILTERS = ['status', 'unit', 'leader', 'owner', 'category', 'light', 'due', 'level', 'q'];
  const ALL = FILTERS.concat('sort', 'group');
  const NO_GROUP = 'none';

  /* data: the checklist's data-* attributes. */
  function frame(data) {
    return {asked: Object.fromEntries(new URLSearchParams(data.query || '')), group: data.group || null,
      sort: (data.desc === 'true' ? '-' : '') + (data.sort || 'place')};
  }

  /* What the author fixed is not for the reader to choose; of several statuses he may choose some. */
  function isFixed(of, name) {
    return name !== 'q' && name !== 'status' && Boolean(of.asked[name]);
  }

  function statuses(of, wished) {
    const open = of.asked.status ? of.asked.status.split(',') : null;
    return wished.split(',').filter(one => !open || open.includes(one)).join(',');
  }

  /* The reader's filters that count: those that narrow the frame. */
  function counting(of, wish) {
    const kept = {};
    FILTERS.filter(name => wish[name] && !isFixed(of, name)).forEach(name => {
      const value = name === 'status' ? statuses(of, wish.status) : wish[name];
      if (value && value !== of.asked[name]) {
        kept[name] = value;
      }
    });
    return kept;
  }

  function group(of, wish) {
    return wish.group === NO_GROUP || wish.sort ? null : wish.group || of.group;
  }

  /* Equal ones stand together only in a list that is sorted by what they have in common. */
  function sorted(of, wish) {
    const grouped = group(of, wish);
    const usual = of.group ? 'place' : of.sort;
    const by = (grouped && of.sort.replace('-', '') === grouped ? of.sort : grouped) || wish.sort || (wish.group === NO_GROUP ? usual : of.sort);
    return {by: by.replace('-', ''), desc: by.startsWith('-')};
  }

  /* As the list's address takes it. */
  function question(of, wish) {
    const kept = counting(of, wish);
    const {by, desc} = sorted(of, wish);
    const asked = Object.assign({}, of.asked, kept, {sort: by === 'place' ? null : by, desc: desc || null});
    if (of.asked.q && kept.q) {
      asked.q = `${of.asked.q} ${kept.q}`;
    }
    return asked;
  }

  /* From and to the address of the page; each list of a page has its own prefix. */
  function read(search, prefix) {
    const given = new URLSearchParams(search);
    return Object.fromEntries(ALL.filter(name => given.get(prefix + name)).map(name => [name, given.get(prefix + name)]));
  }

  function write(search, prefix, wish) {
    const given = new URLSearchParams(search);
    ALL.forEach(name => {
      if (wish[name]) {
        given.set(prefix + name, wish[name]);
      } else {
        given.delete(prefix + name);
      }
    });
    const text = given.toString();
    return text ? '?' + text : '';
  }

  /* A click on the head of a column: first up, then down; groups give way to it. */
  function sortBy(of, wish, by) {
    const now = sorted(of, wish);
    const same = now.by === by && !group(of, wish);
    return Object.assign({}, wish, {sort: (same && !now.desc ? '-' : '') + by, group: null});
  }

  return {FILTERS, NO_GROUP, frame, isFixed, counting, group, sorted, question, read, write, sortBy};
});
