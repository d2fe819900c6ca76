'use strict';

const test = require('node:test');
const assert = require('node:assert');
const {load, plain} = require('./house');

const given = {'duban/shared/api': {}, 'duban/rectification/poll': {}, 'wrm/context-path': () => '/wiki',
  'duban/dashboard/months': {start() {}}};

test('each board asks for what it shows', () => {
  const {question} = load('duban/dashboard/live', given);

  assert.deepStrictEqual(plain(question({dataset: {live: 'summary', plan: '3', by: 'unit', months: '12', show: 'by'}})),
    ['/dashboard/summary', {plan: '3', by: 'unit', months: '12', show: 'by'}]);
  assert.deepStrictEqual(plain(question({dataset: {live: 'matters', rows: '10'}})), ['/dashboard/matters', {rows: '10'}]);
});

test('a board is not asked for again before its pause is over', async () => {
  const asked = [];
  let ask = null;
  const {start} = load('duban/dashboard/live', Object.assign({}, given, {
    'duban/shared/api': {get: where => { asked.push(where); return Promise.resolve({status: 304}); }},
    'duban/rectification/poll': {start: given => { ask = given; return {now() {}}; }}
  }));

  start({dataset: {live: 'summary'}, querySelectorAll: () => [], querySelector: () => null});
  await ask();

  assert.deepStrictEqual(asked, [], 'the page has just been built from the same figures');
});

test('each missing month of each plan is one request', () => {
  const {wishes} = load('duban/dashboard/months', {'duban/shared/api': {path: (...parts) => '/' + parts.join('/')}});

  assert.deepStrictEqual(plain(wishes('3,4', '2026-01,2026-02')), [
    {where: '/plans/3/snapshots', body: {month: '2026-01'}}, {where: '/plans/4/snapshots', body: {month: '2026-01'}},
    {where: '/plans/3/snapshots', body: {month: '2026-02'}}, {where: '/plans/4/snapshots', body: {month: '2026-02'}}]);
});
