'use strict';

const test = require('node:test');
const assert = require('node:assert');
const {load, plain} = require('./house');

const {choices, unitOf, read} = load('duban/rectification/figures');

test('what the plan uses is offered before what is suggested, and each once', () => {
  const all = choices({
    results: [{name: '完善制度', unit: '个', total: 3, count: 1}, {name: '追缴资金', unit: '万元', total: 2, count: 1}],
    suggested: [{name: '完善制度', unit: '项'}, {name: '追缴资金', unit: '万元'}]
  });

  assert.deepStrictEqual(plain(all), [{name: '完善制度', unit: '个'}, {name: '追缴资金', unit: '万元'}, {name: '完善制度', unit: '项'}]);
  assert.strictEqual(unitOf(all, '完善制度'), '个');
  assert.strictEqual(unitOf(all, '别的'), '');
});

test('empty rows are left out and nothing else is, so that the server can say what is missing', () => {
  const rows = [{name: ' 完善制度 ', unit: '项', value: '3'}, {name: '', unit: ' ', value: ''}, {name: '', unit: '', value: '2.5'}];

  assert.deepStrictEqual(plain(read(rows)), [{name: '完善制度', unit: '项', value: '3'}, {name: '', unit: '', value: '2.5'}]);
});
