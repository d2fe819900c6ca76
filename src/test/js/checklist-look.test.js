'use strict';

const test = require('node:test');
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const {load, resource, plain} = require('./house');

const wishes = () => load('duban/rectification/wishes');
const columns = () => load('duban/rectification/columns');
const item = JSON.parse(resource('rectification/row.json'));

test('a reader narrows what the author of the page left open, and nothing else', () => {
  const {frame, question, counting} = wishes();
  const of = frame({query: 'status=OPEN,DOING&unit=3&q=%E7%9B%91%E7%AE%A1', sort: 'place', desc: 'false'});

  const asked = question(of, {status: 'DOING,CLOSED', unit: '4', light: 'RED', q: '抽查'});

  assert.deepStrictEqual(plain(asked), {status: 'DOING', unit: '3', light: 'RED', q: '监管 抽查', sort: null, desc: null});
  assert.deepStrictEqual(plain(counting(of, {status: 'CLOSED', unit: '4'})), {});
  assert.strictEqual(question(of, {status: 'CLOSED'}).status, 'OPEN,DOING', 'a status outside the frame is no wish');
});

test('what a reader wished is read again from the address that it was written to', () => {
  const {read, write} = wishes();
  const wish = {status: 'OPEN,DOING', q: '监管 & "抽查"', group: 'unit', sort: null};

  const search = write('?pageId=7&duban-due=7', 'duban-', wish);

  assert.ok(search.startsWith('?pageId=7&'));
  assert.deepStrictEqual(plain(read(search, 'duban-')), {status: 'OPEN,DOING', q: '监管 & "抽查"', group: 'unit'});
  assert.deepStrictEqual(plain(read(search, 'duban2-')), {}, 'each list of a page has its own');
  assert.strictEqual(write('?duban-q=x', 'duban-', {}), '');
});

test('a head sorts up, then down; a group gives way to it, and decides the order itself', () => {
  const {frame, sortBy, sorted, group} = wishes();
  const of = frame({sort: 'unit', desc: 'false', group: 'unit'});

  const up = sortBy(of, {}, 'due');
  const down = sortBy(of, up, 'due');

  assert.deepStrictEqual(plain(sorted(of, {})), {by: 'unit', desc: false});
  assert.deepStrictEqual([group(of, {}), group(of, up)], ['unit', null]);
  assert.deepStrictEqual(plain([sorted(of, up), sorted(of, down)]), [{by: 'due', desc: false}, {by: 'due', desc: true}]);
  assert.deepStrictEqual(plain(sorted(of, {group: 'leader'})), {by: 'leader', desc: false});
  assert.deepStrictEqual(plain(sorted(of, {group: 'none'})), {by: 'place', desc: false});
});

test('columns stand as the server has them', () => {
  const java = fs.readFileSync(path.join(__dirname, '../../main/java/org/duban/rectification/ChecklistColumn.java'), 'utf8');
  const own = Number(/this\("own" \+ place, (\d+), null\)/.exec(java)[1]);
  const there = Array.from(java.matchAll(/^  [A-Z_]+\d*\((?:"(\w+)", (\d+), "\w+"|(\d+))\)[,;]$/gm),
    found => (found[3] ? ['own' + found[3], own] : [found[1], Number(found[2])]));

  assert.deepStrictEqual(Object.entries(columns().WIDTHS), there);
  assert.strictEqual(columns().USUAL.length, 12);
});

test('columns step back behind the problem where there is no room, and nothing of the item is lost', () => {
  const {USUAL, fitting, clean} = columns();
  const render = shown => load('duban/rectification/row').render(item, {columns: shown, lead: null}).html;

  assert.strictEqual(fitting(USUAL, 2000), USUAL);
  assert.deepStrictEqual(plain(fitting(USUAL, 900)), plain(USUAL.filter(code => !['category', 'rootCause', 'goal'].includes(code))));
  assert.deepStrictEqual(plain(fitting(['number', 'goal'], 10)), ['number', 'goal'], 'there is nothing to stand behind');
  [USUAL, fitting(USUAL, 900)].forEach(shown => assert.ok(render(shown).includes('人手紧')));
  assert.strictEqual(render(USUAL.concat('severity')).includes('<details'), false);
  assert.deepStrictEqual(plain(clean(['state', 'number', 'x', 'state', 'problem'])), ['number', 'state', 'problem']);
});

test('every column shows something of every item', () => {
  const own = load('duban/rectification/own-columns');
  const given = {'duban/rectification/own-columns': own};
  own.know(item.planId, {own2: '备注'});
  const ALL = load('duban/rectification/columns', given).of(item.planId);
  const row = load('duban/rectification/row', given).render(item, {columns: ALL, lead: null});

  assert.strictEqual(row.children.length, ALL.length);
  row.children.forEach((cell, at) => assert.ok(cell.children.length, ALL[at]));
  assert.ok(row.html.includes('data-label="备注"') && !row.html.includes('own1'));
});

test('another part of the app may put one column before all others', () => {
  const lead = {cell: one => load('duban/shared/dom').el('i', {'data-lead': one.id})};

  const html = load('duban/rectification/row').render(item, {columns: ['number', 'problem'], lead}).html;

  assert.ok(html.includes('<td class="duban-c-lead"><i data-lead="7"></i></td><th scope="row"'));
});

test('equal neighbours are one group, and a group says how far it is', () => {
  const {between} = load('duban/rectification/groups');
  const {figure} = load('duban/rectification/filter-choices');
  const of = unit => Object.assign({}, item, {leadUnit: unit});

  const found = between([of({id: 3, name: '监督科'}), of({id: 3, name: '监督科'}), of(null)], 'unit');

  assert.deepStrictEqual(plain(found.map(group => [group.key, group.items.length])), [['3', 2], [null, 1]]);
  assert.strictEqual(figure({units: [{value: '3', count: 8, closed: 2, rate: '25.0%'}]}, 'unit', '3'), '本组共8项，已销号2，完成率25.0%');
  assert.strictEqual(figure(null, 'unit', '3'), null);
});

test('months to choose from go over the end of the year', () => {
  const {of} = load('duban/rectification/filter-choices');

  const values = of('due', {facets: null, lights: [], today: '2026-11-23'}).map(one => one[0]);

  assert.deepStrictEqual(plain(values), ['overdue', '7', '30', '90', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02', 'none']);
});
