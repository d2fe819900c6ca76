'use strict';

const test = require('node:test');
const assert = require('node:assert');
const {load, plain} = require('./house');

const plan = load('duban/rectification/bulk-plan');
const leader = {userKey: 'k1', name: '李分管', post: null};
const unit = {id: 7, name: '办公室'};
const draft = {id: 1, version: 3, status: 'DRAFT', leader: null, leadUnit: null, owner: null, termType: null, dueOn: null, origDueOn: null};
const open = {id: 2, version: 5, status: 'OPEN', leader, leadUnit: unit, owner: null, termType: 'DATED', dueOn: '2026-12-31', origDueOn: '2026-12-31'};

test('a range is drawn from the last tick, and goes the way of this one', () => {
  const picked = load('duban/rectification/selection').start();
  const order = [11, 12, 13, 14, 15];

  picked.tick(order, 14, true, false);
  picked.tick(order, 12, true, true);
  assert.deepStrictEqual(plain(picked.of(order)), [12, 13, 14]);
  picked.tick(order, 13, false, true);
  assert.deepStrictEqual(plain(picked.of(order)), [14]);
});

test('a range without a beginning is one problem', () => {
  const picked = load('duban/rectification/selection').start();

  picked.tick([1, 2, 3], 3, true, true);

  assert.deepStrictEqual(plain(picked.of([1, 2, 3])), [3]);
});

test('what is no longer listed is no longer ticked', () => {
  const picked = load('duban/rectification/selection').start();
  picked.all([1, 2, 3], true);

  assert.ok(picked.keep([3, 2]));
  assert.ok(!picked.keep([3, 2]));
  assert.deepStrictEqual(plain(picked.of([3, 2, 1])), [3, 2]);
});

test('what the problems have now is counted, the most frequent first', () => {
  assert.deepStrictEqual(plain(plan.current([draft, open, Object.assign({}, open, {id: 3})], 'leader')),
    [{name: '李分管', count: 2}, {name: null, count: 1}]);
});

test('a draft that gets all it needs is foreseen to be assigned', () => {
  const whole = {leader, leadUnit: 7, termType: 'IMMEDIATE'};

  assert.deepStrictEqual(plan.forecast([draft, open], whole).assigned.map(item => item.id), [1]);
  assert.strictEqual(plan.forecast([draft], {leader, leadUnit: 7, termType: 'DATED'}).assigned.length, 0, 'a dated term needs its day');
  assert.deepStrictEqual(plan.forecast([draft, open], {dueOn: '2027-01-31'}).fixed.map(item => item.id), [2]);
});

test('taking back sets each to what it had, and leaves what was assigned by it', () => {
  const other = {id: 4, version: 1, status: 'OPEN', leader: {userKey: 'k2', name: '王'}, leadUnit: unit, termType: 'DATED', dueOn: '2026-12-31'};
  const twin = Object.assign({}, other, {id: 5});
  const set = {leader, leadUnit: 8};
  const now = item => Object.assign({}, item, {version: item.version + 1, leader, leadUnit: {id: 8, name: '财务科'}});

  const {groups, stay} = plan.undo([draft, other, twin, open],
    [Object.assign(now(draft), {status: 'OPEN'}), now(other), now(twin), now(open)], set);

  assert.strictEqual(stay, 1);
  assert.deepStrictEqual(plain(groups), [
    {set: {leader: {userKey: 'k2', name: '王'}, leadUnit: 7}, items: [{id: 4, version: 2}, {id: 5, version: 2}]},
    {set: {leadUnit: 7}, items: [{id: 2, version: 6}]}]);
});

test('many go in portions, and a silence on the way does not hide what was written', async () => {
  const asked = [];
  const sender = load('duban/rectification/bulk-send', {'duban/rectification/api': {bulk(id, items) {
    asked.push(items.length);
    return asked.length < 3 ? Promise.resolve({done: items.map(item => ({id: item.id})), failed: []}) : Promise.reject(new Error('断网'));
  }}});
  const many = Array.from({length: 650}, (none, at) => ({id: at, version: 1}));

  const result = await sender.send(1, many, {level: 1});

  assert.deepStrictEqual(asked, [200, 200, 200]);
  assert.strictEqual(result.done.length, 400);
  assert.strictEqual(result.broken, '断网');
});

test('nothing written at all is a failure', async () => {
  const sender = load('duban/rectification/bulk-send', {'duban/rectification/api': {bulk: () => Promise.reject(new Error('断网'))}});

  await assert.rejects(sender.send(1, [{id: 1, version: 1}], {level: 1}), /断网/);
});
