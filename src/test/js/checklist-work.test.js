'use strict';

const test = require('node:test');
const assert = require('node:assert');
const {load, resource, plain} = require('./house');

const item = JSON.parse(resource('rectification/row.json'));
const ids = list => list.map(one => one.id);

/* A list of so many items behind keyset pages: asked collects what was asked for. */
function server(count, asked) {
  return (query, etag) => {
    asked.push(query);
    if (etag === 'same') {
      return Promise.resolve({status: 304});
    }
    const from = Number(query.cursor || 0);
    const to = Math.min(count, from + query.limit);
    return Promise.resolve({status: 200, etag: 'same', body: {
      items: Array.from({length: to - from}, (none, at) => ({id: from + at + 1})), next: to < count ? String(to) : null}});
  };
}

test('the next page is added to those that are loaded, without reading them again', async () => {
  const asked = [];
  const pages = load('duban/rectification/pages').start(server(120, asked));
  const query = {limit: 50};

  await pages.read(query);
  const two = await pages.more();

  assert.strictEqual(two.items.length, 100);
  assert.deepStrictEqual(plain(asked), [{limit: 50}, {limit: 50, cursor: '50'}]);
});

test('a poll without a change asks once, and after a change all that was loaded is read again in large answers', async () => {
  const asked = [];
  const pages = load('duban/rectification/pages').start(server(900, asked));
  const query = {limit: 50};
  await pages.read(query);
  for (let at = 0; at < 12; at += 1) {
    await pages.more();
  }
  asked.length = 0;

  assert.strictEqual(await pages.read(query), null);
  pages.forget();
  const again = await pages.read(query);

  assert.strictEqual(again.items.length, 650);
  assert.strictEqual(asked.length, 1 + 3, 'one cheap question, then 50, 500 and the last 100');
});

test('no more is loaded than anybody reads, and that is said', async () => {
  const {start, MOST} = load('duban/rectification/pages');
  const pages = start(server(5000, []));
  let shown = await pages.read({limit: 500});

  while (!shown.full) {
    shown = await pages.more();
  }

  assert.strictEqual(shown.items.length, MOST);
  assert.strictEqual(await pages.more(), null);
});

test('another question begins with its own first page', async () => {
  const pages = load('duban/rectification/pages').start(server(120, []));
  await pages.read({limit: 50});
  await pages.more();

  const other = await pages.read({limit: 50, q: 'x'});

  assert.strictEqual(other.items.length, 50);
});

test('a row that is written in stays where it stood when it leaves the list, and goes when that is done', () => {
  const told = [];
  let writing = true;
  let asked = 0;
  const strays = load('duban/rectification/strays').start(id => writing && id === 2, (id, text) => told.push([id, text !== '']), () => {
    asked += 1;
  });
  const shown = [{id: 1}, {id: 2}, {id: 3}];

  const kept = strays.listed(shown, [{id: 1}, {id: 4}]);
  writing = false;
  strays.leave(2);

  assert.deepStrictEqual(ids(kept), [1, 2, 4]);
  assert.deepStrictEqual(told, [[2, true]]);
  assert.strictEqual(asked, 1);
  assert.deepStrictEqual(ids(strays.listed(kept, [{id: 1}, {id: 4}])), [1, 4]);
});

test('whoever was overtaken reads what has changed, and whether the step can still be taken', () => {
  const {say} = load('duban/rectification/step-conflict', {'wrm/context-path': () => ''});
  const step = {action: 'RETURN', text: '退回'};
  const current = Object.assign({}, item, {status: 'REVIEW2', statusText: '待销号', dueOn: '2027-01-31',
    actions: [{action: 'RETURN', allowed: true, why: null}]});

  const again = say(Object.assign({}, item, {statusText: '待审核'}), current, step, {by: {name: '张三'}});
  const gone = say(item, Object.assign({}, current, {actions: [{action: 'RETURN', allowed: false, why: '您是申请人，不能审核。'}]}), step, {});

  assert.match(again, /^张三刚刚更新了此项：状态由“待审核”改为“待销号”；.*2027-01-31.*请核对后再次点“退回”。$/);
  assert.match(gone, /^另一位同事.*已不能“退回”：您是申请人，不能审核。$/);
});

test('the page that is meant is read from its number or an address that holds it, and from nothing else', () => {
  const {pageId} = load('duban/rectification/evidence-words');

  assert.strictEqual(pageId('65540'), 65540);
  assert.strictEqual(pageId('http://wiki/pages/viewpage.action?pageId=65540#duban-item-7'), 65540);
  assert.strictEqual(pageId('http://wiki/spaces/DB/pages/65540/2026+总结'), 65540);
  assert.strictEqual(pageId('http://wiki/display/DB/%E6%80%BB%E7%BB%93'), null);
  assert.strictEqual(pageId('第3页'), null);
});

test('a field is unsent once it differs from what it was when it was entered', () => {
  const {watch, isDirty} = load('duban/shared/unsaved', {});
  const heard = {};
  const field = {type: 'textarea', value: '', matches: () => true};
  const root = {isConnected: true, querySelectorAll: () => [field], addEventListener: (kind, told) => {
    heard[kind] = told;
  }};
  watch(root);

  heard.focusin({target: field});
  const before = isDirty(root);
  field.value = '半句话';
  const typed = isDirty(root);
  field.value = '';

  assert.deepStrictEqual([before, typed, isDirty(root)], [false, true, false]);
});

test('long progress and many measures fold, short ones do not', () => {
  const {folds} = load('duban/rectification/long-text');
  const one = {text: '抽查', id: 1};

  assert.deepStrictEqual(plain(folds({latestProgress: {text: '很长'.repeat(40)}, measures: [one, one, one, one]})), ['progress', 'measures']);
  assert.deepStrictEqual(plain(folds({latestProgress: {text: '短'}, measures: [one, one, one]})), []);
  assert.deepStrictEqual(plain(folds({latestProgress: null, measures: []})), []);
});

test('a narrow screen offers every order that a wide one has in its heads', () => {
  const choices = load('duban/rectification/filter-choices');
  const {SORTS} = load('duban/rectification/columns');

  const offered = plain(choices.of('sort', {facets: null, lights: [], today: '2026-01-01'})).map(one => one[0]);

  assert.deepStrictEqual(offered.filter(one => !one.startsWith('-')), Object.values(plain(SORTS)));
  assert.strictEqual(offered.length, 2 * Object.keys(SORTS).length);
});
