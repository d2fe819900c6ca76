'use strict';

const test = require('node:test');
const assert = require('node:assert');
const {load, plain} = require('./house');

test('a plan needs a name, and cannot be due before it was received', () => {
  const {faults} = load('duban/plan/basics', {'duban/shared/api': {}});

  assert.deepStrictEqual(plain(faults({title: ' ', receivedOn: '2026-03-02', dueOn: '2026-03-01'})), ['title', 'dueOn']);
  assert.deepStrictEqual(plain(faults({title: 'x', receivedOn: '', dueOn: '2026-03-01'})), []);
  assert.deepStrictEqual(plain(faults({title: 'x', receivedOn: '2026-03-01', dueOn: '2026-03-01'})), []);
});

test('what others wrote of a plan is told by its name, and units are the same in any order', () => {
  const words = load('duban/rectification/plan-words', {});
  const fields = load('duban/rectification/conflict-fields', {});

  assert.strictEqual(words.show('source', 'PATROL'), '巡察');
  assert.strictEqual(words.show('ccUnits', [{id: 2, name: '市委巡察办'}, {id: 1, name: '人事科'}]), '市委巡察办、人事科');
  assert.strictEqual(words.show('ccUnits', []), words.show('organ', null));
  assert.ok(fields.same('ownColumns', [{aside: false, name: '备注', code: 'own1'}], [{code: 'own1', name: '备注', aside: false}]));
  assert.ok(!fields.same('ownColumns', [{code: 'own1', name: '备注', aside: true}], [{code: 'own1', name: '备注', aside: false}]));
  assert.strictEqual(words.FIELDS.map(words.label).join(), '方案名称,问题来源,来文文号,收到日期,整改完成期限,整改工作领导小组,被监督单位,抄送单位,自设栏');
  assert.deepStrictEqual(plain(fields.change({ccUnits: [{id: 2, name: 'b'}, {id: 1, name: 'a'}], organ: null},
    {ccUnits: [1, 2], organ: '市示例局'})), {organ: '市示例局'});
});
