'use strict';

const test = require('node:test');
const assert = require('node:assert');
const {load, resource, plain} = require('./house');

const item = JSON.parse(resource('rectification/row.json'));
const narrow = () => ({columns: load('duban/rectification/columns').NARROW, lead: null});

test('a row from JSON is the row that the server renders', () => {
  const own = load('duban/rectification/own-columns');
  own.know(item.planId, {own1: '问题金额（万元）<b>"&\'', own2: '备注'});

  const row = load('duban/rectification/row', {'duban/rectification/own-columns': own}).render(item, narrow());

  assert.strictEqual(row.html, resource('rectification/row.html').replace(/\n\s*/g, ''));
});

test('hostile text stays text', () => {
  const row = load('duban/rectification/row').render(Object.assign({}, item, {title: '<img src=x onerror=alert(1)>'}), narrow());

  assert.ok(row.html.includes('&lt;img src=x'));
  assert.ok(!row.html.includes('<img'));
});

test('values become buttons only for those who may edit', () => {
  const mine = Object.assign({}, item, {actions: [{action: 'EDIT', allowed: true, why: null}], origDueOn: '2026-12-31', status: 'DOING'});
  const html = load('duban/rectification/row').render(mine, narrow()).html;

  assert.ok(html.includes('data-field="leader"'));
  assert.ok(!html.includes('data-field="term"'), 'a fixed due date moves only by an extension');
  assert.ok(!html.includes('data-field="measureStatus"'), 'work on measures needs its own right');
});

test('only rows that differ are exchanged', () => {
  const {between} = load('duban/rectification/changes');
  const one = {id: 1, version: 1, progressCount: 0};
  const two = {id: 2, version: 1, progressCount: 0};

  const found = plain(between([one, two], [Object.assign({}, two, {progressCount: 1}), {id: 3, version: 1}]));

  assert.deepStrictEqual(found.changed.map(i => i.id), [2]);
  assert.deepStrictEqual(found.added.map(i => i.id), [3]);
  assert.deepStrictEqual(found.removed, [1]);
  assert.deepStrictEqual(found.order, [2, 3]);
});

test('polling slows down while the server does not answer, but never longer than a minute', () => {
  const pace = load('duban/rectification/pace');

  assert.strictEqual(pace.wait(0, 0.5), 4000);
  assert.strictEqual(pace.wait(2, 0.5), 16000);
  assert.strictEqual(pace.wait(30, 0.5), 60000);
  assert.notStrictEqual(pace.wait(0, 0), pace.wait(0, 1));
  assert.ok(pace.isFinal(403) && !pace.isFinal(500));
});

test('a field that only I changed needs no decision', () => {
  const {compare, resend} = load('duban/rectification/conflict-fields');
  const base = {title: 'a', detail: null, leadUnit: {id: 1, name: 'x'}};
  const current = {title: 'theirs', detail: null, leadUnit: {id: 1, name: 'renamed'}};

  const compared = compare({detail: 'mine', leadUnit: 2}, base, current);

  assert.strictEqual(compared.clashes.length, 0);
  assert.deepStrictEqual(plain(resend(compared, [], current)), {detail: 'mine', leadUnit: 2});
});

test('a field that both changed is asked for, and only what is kept is sent', () => {
  const {compare, resend} = load('duban/rectification/conflict-fields');
  const base = {title: 'a', owner: {userKey: null, name: 'A', post: null}};
  const current = {title: 'theirs', owner: {userKey: null, name: 'B', post: null}};

  const compared = compare({title: 'mine', owner: {userKey: null, name: 'C'}}, base, current);

  assert.deepStrictEqual(plain(compared.clashes.map(c => c.field)), ['title', 'owner']);
  assert.deepStrictEqual(plain(resend(compared, ['owner'], current)), {owner: {userKey: null, name: 'C'}});
  assert.deepStrictEqual(plain(resend(compared, [], current)), {});
});

test('both writing the same is no conflict', () => {
  const {compare} = load('duban/rectification/conflict-fields');

  assert.strictEqual(compare({title: 'b'}, {title: 'a'}, {title: 'b'}).clashes.length, 0);
});

test('only fields that differ are sent; an emptied text equals none', () => {
  const {change} = load('duban/rectification/conflict-fields');
  const base = {category: null, coUnits: [{id: 2, name: 'b'}, {id: 1, name: 'a'}], longTerm: false};

  assert.deepStrictEqual(plain(change(base, {category: '', coUnits: [1, 2], longTerm: true})), {longTerm: true});
});

test('close-out needs the conditions of the place, a return its reason, an extension all three', () => {
  const {missing} = load('duban/rectification/action-forms');
  const conditions = [{id: 'DUTY'}, {id: '群众满意'}];

  assert.deepStrictEqual(plain(missing('CLOSE', {conditions: ['DUTY']}, conditions)), ['conditions']);
  assert.deepStrictEqual(plain(missing('CLOSE', {conditions: ['DUTY', '群众满意']}, conditions)), []);
  assert.deepStrictEqual(plain(missing('CLOSE', {}, [])), [], 'a place may have none');
  assert.deepStrictEqual(plain(missing('REQUEST_EXTENSION', {newDue: '2026-09-30', reason: 'x'})), ['progressNote']);
  assert.deepStrictEqual(plain(missing('RETURN', {reason: '  '})), ['reason']);
  assert.deepStrictEqual(plain(missing('REOPEN', {reason: 'x'})), ['basis']);
});

test('an extension is late from the day after the due date', () => {
  const {isLate} = load('duban/rectification/action-forms');

  assert.strictEqual(isLate('2026-06-30', '2026-06-30'), false);
  assert.strictEqual(isLate('2026-06-30', '2026-07-01'), true);
  assert.strictEqual(isLate(null, '2026-07-01'), false);
});

test('a dated term needs its day, a continuous one does not', () => {
  const {problem} = load('duban/rectification/terms');

  assert.strictEqual(problem({termType: '', dueOn: ''}), 'type');
  assert.strictEqual(problem({termType: 'DATED', dueOn: ''}), 'day');
  assert.strictEqual(problem({termType: 'DATED', dueOn: '2026-02-30x'}), 'day');
  assert.strictEqual(problem({termType: 'CONTINUOUS', dueOn: ''}), null);
});

test('a year that was mistyped is far away', () => {
  const {isFar} = load('duban/rectification/terms');

  assert.strictEqual(isFar('2062-06-30', '2026-03-02'), true);
  assert.strictEqual(isFar('2020-12-31', '2026-03-02'), true);
  assert.strictEqual(isFar('2036-03-02', '2026-03-02'), false);
  assert.strictEqual(isFar('2021-03-02', '2026-03-02'), false);
});

test('a correction needs the right day and a reason', () => {
  const {missing} = load('duban/rectification/action-forms');

  assert.strictEqual(missing('CORRECT_DUE', {reason: ' '}, []).join(), 'dueOn,reason');
  assert.strictEqual(missing('CORRECT_DUE', {dueOn: '2026-06-30', reason: '年份写错'}, []).length, 0);
});

test('flags escape what the platform would take as HTML', () => {
  const shown = [];
  load('duban/shared/flags', {'aui/flag': given => shown.push(given)}).failed('title', {message: '<b>"&\''});

  assert.strictEqual(shown[0].body, '&#60;b&#62;&#34;&#38;&#39;');
});
