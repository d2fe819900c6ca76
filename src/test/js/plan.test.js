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
