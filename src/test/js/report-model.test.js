'use strict';

const assert = require('node:assert');
const { test } = require('node:test');
const load = require('./modules.js');
const models = load('report', 'model');
const period = load('report', 'period');

function preview() {
  return {
    documentKind: 'REPORT',
    items: [
      { kind: 'PROBLEM', title: '检查不够经常', text: '一是检查不够经常。' },
      { kind: 'MEASURE', title: '健全检查制度', text: '一是健全检查制度。' },
      { kind: 'PRACTICE', title: '加强学习', text: '一是加强学习。' },
    ],
    suggestedLinks: [{ problem: 0, measure: 1, score: 0.5, why: '检查' }],
  };
}

function read() {
  const model = models.create();
  model.basics = { title: ' 汇报 ', organ: '', period: '', addressee: '', start: 'existing' };
  models.recognised(model, '文字', preview());
  return model;
}

test('nothing suggested is applied by itself', function () {
  const model = read();

  assert.strictEqual(models.suggestions(model).length, 1);
  assert.deepStrictEqual(models.payload(model, 'DB').links, []);
});

test('only problems and measures go into the checklist, with the pairs that were ticked', function () {
  const model = read();
  models.setLink(model, 'i1', 'i2', true);
  const body = models.payload(model, 'DB');

  assert.deepStrictEqual(body.items.map(function (i) { return i.ref; }), ['i1', 'i2']);
  assert.deepStrictEqual(body.links, [{ problem: 'i1', measure: 'i2' }]);
  assert.strictEqual(body.title, '汇报');
});

test('a pair is not sent once one of the two is left out, and comes back with it', function () {
  const model = read();
  models.setLink(model, 'i1', 'i2', true);
  model.items[1].kind = 'IGNORED';
  assert.deepStrictEqual(models.payload(model, 'DB').links, []);
  assert.deepStrictEqual(models.suggestions(model), []);

  model.items[1].kind = 'MEASURE';
  assert.strictEqual(models.payload(model, 'DB').links.length, 1);
});

test('reading the same text again keeps the corrections', function () {
  const model = read();
  model.items[0].title = '改过';
  models.recognised(model, '文字', preview());

  assert.strictEqual(model.items[0].title, '改过');
});

test('mending the text keeps kinds, titles and pairs of entries that are still there', function () {
  const model = read();
  model.items[0].title = '改过';
  model.items[2].kind = 'MEASURE';
  models.setLink(model, 'i1', 'i2', true);
  const mended = preview();
  mended.items.unshift({ kind: 'PROBLEM', title: '新问题', text: '新问题。' });

  models.recognised(model, '改好的文字', mended);

  assert.deepStrictEqual(model.items.map(function (i) { return i.title; }), ['新问题', '改过', '健全检查制度', '加强学习']);
  assert.strictEqual(model.items[3].kind, 'MEASURE');
  assert.strictEqual(models.isLinked(model, 'i2', 'i3'), true);
  assert.strictEqual(model.lost, 0);
});

test('an entry whose words were mended is known by its kind and place', function () {
  const model = read();
  model.items[0].kind = 'IGNORED';
  const mended = preview();
  mended.items[0] = { kind: 'PROBLEM', title: '检查不够及时', text: '一是检查不够及时。' };

  models.recognised(model, '改好的文字', mended);

  assert.strictEqual(model.items[0].kind, 'IGNORED');
});

test('corrections of another report are not taken over, but counted as lost', function () {
  const model = read();
  model.items[0].kind = 'MEASURE';

  models.recognised(model, '别的', { documentKind: 'REPORT', items: [{ kind: 'PROBLEM', title: '甲', text: '甲。' }] });

  assert.strictEqual(model.items[0].kind, 'PROBLEM');
  assert.strictEqual(model.lost, 1);
});

test('selected words become an entry and leave the one they stood in', function () {
  const model = models.create();
  const text = '存在的问题：检查不够。考核不严。';
  const item = { kind: 'PROBLEM', title: '检查不够', text: '检查不够。考核不严。', start: 6, end: 16 };
  models.recognised(model, text, { documentKind: 'REPORT', items: [item] });

  const added = models.addEntry(model, 11, 16);

  assert.deepStrictEqual([added.kind, added.title, added.text], ['PROBLEM', '考核不严', '考核不严。']);
  assert.strictEqual(model.items[0].text, '检查不够。');
});

test('a measure is unpaired until a problem of the checklist has it', function () {
  const model = models.create();
  models.recognised(model, '文', preview());
  const measure = models.ofKind(model, 'MEASURE')[0];
  const problem = models.ofKind(model, 'PROBLEM')[0];
  const before = models.unpaired(model).length;

  models.setLink(model, problem.ref, measure.ref, true);
  assert.strictEqual(models.unpaired(model).length, before - 1);
  problem.kind = 'IGNORED';
  assert.strictEqual(models.unpaired(model).length, before);
});

test('rules get no checklist unless the user asks for it', function () {
  const model = models.create();
  models.recognised(model, '第一条', { documentKind: 'RULES', items: [] });

  assert.strictEqual(model.checklist, false);
});

test('a half-year and a quarter end on their last day', function () {
  assert.deepStrictEqual(period.days({ kind: 'HALF', year: '2026', part: '1' }), { from: '2026-01-01', to: '2026-06-30' });
  assert.deepStrictEqual(period.days({ kind: 'QUARTER', year: '2026', part: '4' }), { from: '2026-10-01', to: '2026-12-31' });
});

test('a period that ends before it begins, or has one day, is refused', function () {
  assert.strictEqual(period.fault({ kind: 'RANGE', from: '2026-02-01', to: '2026-01-01' }), 'order');
  assert.strictEqual(period.fault({ kind: 'RANGE', from: '2026-02-01', to: '' }), 'half');
  assert.strictEqual(period.fault({ kind: 'YEAR', year: '' }), 'year');
  assert.strictEqual(period.fault({ kind: 'NONE' }), null);
});
