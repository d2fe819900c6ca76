'use strict';

const test = require('node:test');
const assert = require('node:assert');
const {load, plain} = require('./house');

const given = {'duban/shared/api': {}, 'wrm/context-path': () => '', 'aui/dialog2': () => null};

test('group names are read however they are separated', () => {
  const {groups} = load('duban/settings/roles', given);

  assert.deepStrictEqual(plain(groups(' duban-office，督办 岗; duban-office、')), ['duban-office', '督办 岗']);
});

test('only roles that differ are sent, and an emptied field gives the role back', () => {
  const {changes} = load('duban/settings/roles', given);
  const roles = [
    {role: 'OFFICE', source: 'WIKI', groups: ['a', 'b']},
    {role: 'HEAD', source: 'DEFAULT', groups: ['duban-head']},
    {role: 'OWNER', source: 'WIKI', groups: ['c']}
  ];

  assert.deepStrictEqual(plain(changes(roles, {OFFICE: 'a,b', HEAD: '', OWNER: ''}, '')), {OWNER: []});
  assert.deepStrictEqual(plain(changes(roles, {OFFICE: 'a', HEAD: 'x', OWNER: 'c'}, 'DB')),
    {OFFICE: ['a'], HEAD: ['x'], OWNER: ['c']}, 'what the wiki has is inherited in a space');
});

test('days of one holiday are told as one span', () => {
  const {spans} = load('duban/settings/calendar', given);

  const found = plain(spans([
    {date: '2026-12-31', kind: 'OFF', name: 'A'}, {date: '2027-01-01', kind: 'OFF', name: 'A'},
    {date: '2027-01-03', kind: 'OFF', name: 'A'}, {date: '2027-01-04', kind: 'WORK', name: 'A'}
  ]));

  assert.deepStrictEqual(found.map(s => [s.from, s.to, s.count]),
    [['2026-12-31', '2027-01-01', 2], ['2027-01-03', '2027-01-03', 1], ['2027-01-04', '2027-01-04', 1]]);
});

test('hostile names stay text', () => {
  const node = load('duban/settings/form', given).text('<b>', '"><script>').node;

  assert.ok(!node.html.includes('<script>') && !node.html.includes('<b>'));
});

test('days before the date are read however they are separated, and what is no number is left to the server', () => {
  const {numbers} = load('duban/settings/reminder', given);

  assert.deepStrictEqual(plain(numbers('20, 10，3、1')), [20, 10, 3, 1]);
  assert.deepStrictEqual(plain(numbers('')), []);
  assert.deepStrictEqual(plain(numbers('5 -1 x')), [5, '-1', 'x']);
});

test('conditions that are shipped are shown in words and kept as codes, one\'s own as they are', () => {
  const {worded, coded} = load('duban/settings/policies', given);
  const words = {DUTY: '责任细化到位', RESULTS: '成果运用到位'};

  assert.strictEqual(worded(['DUTY', '公示满七日'], words), '责任细化到位\n公示满七日');
  assert.deepStrictEqual(plain(coded(' 责任细化到位 \n\n公示满七日', words)), ['DUTY', '公示满七日']);
});

test('a closed unit is offered only where it stands already', () => {
  const {offered} = load('duban/settings/corrections', given);
  const units = [{id: 1}, {id: 2, closed: true}, {id: 3, closed: true}];

  assert.deepStrictEqual(plain(offered(units, 3)).map(unit => unit.id), [1, 3]);
});

test('a correction sends only what differs from what was shown', () => {
  const {changed} = load('duban/settings/corrections', given);

  assert.deepStrictEqual(plain(changed({name: '张三', post: null, left: false, version: 4}, {name: '张三', post: '科长', left: false})), {post: '科长'});
});
