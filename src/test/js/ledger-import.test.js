'use strict';

const test = require('node:test');
const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const {load, plain} = require('./house');

const models = () => load('duban/document/import-model');

function preview(sheet, header, fields) {
  return {sheet, headerRows: header, columns: fields.map(([field, confidence], index) => ({index, letter: 'ABC'[index], field, confidence}))};
}

function looked() {
  const m = models();
  const model = m.create();
  m.received(model, preview(0, [2, 3], [['NUMBER', 1], ['PROBLEM', 0.7], [null, 0]]));
  return {m, model};
}

test('a file of the older kind, another kind, an empty and a large one are refused before they are sent', () => {
  const {fileFault, MEGABYTES} = models();

  assert.strictEqual(fileFault({name: '台账.XLS', size: 9}), 'old');
  assert.strictEqual(fileFault({name: '台账.docx', size: 9}), 'type');
  assert.strictEqual(fileFault({name: '台账.xlsx', size: 0}), 'empty');
  assert.strictEqual(fileFault({name: '台账.xlsx', size: MEGABYTES * 1024 * 1024 + 1}), 'big');
  assert.strictEqual(fileFault({name: '台账.XLSX', size: MEGABYTES * 1024 * 1024}), null);
});

test('the limit is that of the server', () => {
  const java = fs.readFileSync(path.join(__dirname, '../../main/java/org/duban/document/WorkbookCheck.java'), 'utf8');

  assert.ok(java.includes(`MAX_MEGABYTES = ${models().MEGABYTES};`));
});

test('the meanings of the server are offered by what it guessed', () => {
  const {m, model} = looked();

  assert.deepStrictEqual([0, 1, 2].map(index => m.sureness(model, index)), ['sure', 'likely', 'none']);
  assert.strictEqual(m.query(model).columns, '0:NUMBER,1:PROBLEM');
});

test('a meaning given to a second column is taken from the first, and that is told', () => {
  const {m, model} = looked();

  assert.strictEqual(m.assign(model, 2, 'PROBLEM'), 1);
  assert.strictEqual(m.query(model).columns, '0:NUMBER,2:PROBLEM');
  assert.deepStrictEqual([1, 2].map(index => m.sureness(model, index)), ['said', 'said']);
});

test('without a problem column nothing is asked', () => {
  const {m, model} = looked();

  m.assign(model, 1, null);
  assert.strictEqual(m.fault(model), 'problem');
  m.assign(model, 0, null);
  assert.strictEqual(m.fault(model), 'problem');
});

test('corrections come back with their sheet and their header', () => {
  const {m, model} = looked();
  m.assign(model, 2, 'LEADER');

  m.chooseSheet(model, 1);
  assert.strictEqual(m.query(model).columns, null);
  m.received(model, preview(1, [1, 1], [['PROBLEM', 1]]));
  m.chooseSheet(model, 0);
  m.received(model, preview(0, [2, 3], [['NUMBER', 1], ['PROBLEM', 1], ['LEADER', 1]]));
  m.chooseHeader(model, 3, 3);
  assert.strictEqual(m.query(model).columns, null);
  m.chooseHeader(model, 2, 3);

  assert.strictEqual(m.query(model).columns, '0:NUMBER,1:PROBLEM,2:LEADER');
  assert.strictEqual(m.sureness(model, 1), 'likely');
  assert.strictEqual(m.sureness(model, 2), 'said');
});

test('a sheet without a header can be looked at again and lets one say where it is', () => {
  const {m, model} = looked();
  m.chooseSheet(model, 1);
  m.received(model, preview(1, [0, 0], [[null, 0], [null, 0]]));

  assert.strictEqual(m.fault(model), null);
  m.chooseHeader(model, 5, 4);
  assert.strictEqual(m.fault(model), 'header');
  m.chooseHeader(model, 4, 5);
  assert.strictEqual(m.fault(model), null);
  assert.deepStrictEqual(plain(m.query(model)), {sheet: 1, headerFirst: 4, headerLast: 5, createUnits: false, takeOver: null, states: null, columns: null});
});

test('a meaning is given once, but any number of columns become the plan\'s own', () => {
  const {m, model} = looked();
  model.preview.columns.forEach(one => Object.assign(one, {header: '表头', sample: '值'}));
  m.assign(model, 0, null);
  m.assign(model, 1, null);

  assert.strictEqual(m.unused(model).length, model.preview.columns.length);
  m.keep(model);
  assert.strictEqual(m.unused(model).length, 0);
  assert.ok(Array.from(model.wish.columns.values()).every(field => field === 'OWN'));
  assert.strictEqual(m.assign(model, 0, 'PROBLEM'), null);
  assert.strictEqual(m.assign(model, 1, 'PROBLEM'), 0);
});

test('what is imported is what was looked at', () => {
  const {m, model} = looked();
  model.createUnits = true;

  assert.deepStrictEqual(plain(m.body(model, 'UEs=')), {file: 'UEs=', sheet: 0, headerRows: [2, 3],
    columns: {0: 'NUMBER', 1: 'PROBLEM'}, options: {createUnits: true, takeOver: null}});
});

test('an old ledger is taken over with its basis and with what its words mean', () => {
  const {m, model} = looked();
  const shelved = {words: '搁置', count: 2, state: null};

  assert.strictEqual(m.wanting(model), null);
  model.takeOver = true;
  assert.strictEqual(m.wanting(model), 'basis');
  model.basis = '会议纪要';
  model.states.set('搁置', 'DOING');

  assert.strictEqual(m.wanting(model), null);
  assert.strictEqual(m.stateOf(model, shelved), 'DOING');
  assert.strictEqual(m.stateOf(model, {words: '已销号', count: 1, state: 'CLOSED'}), 'CLOSED');
  assert.strictEqual(m.query(model).states, 'DOING:搁置');
  assert.deepStrictEqual(plain(m.body(model, 'UEs=', '旧台账.xlsx').options),
    {createUnits: false, takeOver: {basis: '会议纪要', fileName: '旧台账.xlsx', states: {搁置: 'DOING'}}});
});

test('a workbook has the order and the columns of the list', () => {
  const {exported} = models();

  assert.deepStrictEqual(plain(exported({limit: 50, sort: 'due', desc: true, light: 'RED'}, ['number', 'problem'], true)),
    {split: true, sort: 'due', desc: true, columns: 'number,problem', light: 'RED'});
  assert.deepStrictEqual(plain(exported({}, null, false)), {split: null, sort: null, desc: null, columns: null});
});

test('a second sheet that looks like a ledger is told of, a hidden or a poorer one is not', () => {
  const sheet = (index, likeness, hidden) => ({index, name: '表' + index, likeness, hidden: Boolean(hidden)});

  assert.deepStrictEqual(plain(models().others({sheet: 1, sheets: [sheet(0, 2), sheet(1, 10), sheet(2, 9.5), sheet(3, 10, true), sheet(4, 7)]})
    .map(one => one.name)), ['表2']);
});

test('lines are read as they come, a broken one when the rest of it is there', () => {
  const {reader} = load('duban/document/ledger-api', {'duban/shared/api': {}});
  const seen = [];
  const read = reader(line => seen.push(line.created));

  read('{"created":1}\n{"crea');
  assert.deepStrictEqual(seen, [1]);
  read('{"created":1}\n{"created":2}\n');
  read('{"created":1}\n{"created":2}\n');
  assert.deepStrictEqual(seen, [1, 2]);
});

test('an export chooses the problems that the list shows, however many it shows', () => {
  assert.deepStrictEqual(plain(models().filter({limit: 50, cursor: 'x', status: 'OPEN,DOING', q: '', light: 'RED'})), {status: 'OPEN,DOING', light: 'RED'});
});
