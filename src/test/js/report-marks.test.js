'use strict';

const assert = require('node:assert');
const { test } = require('node:test');
const marks = require('./modules.js')('report', 'marks');

function place(id, start, end, type) {
  return { id: id, type: type || 'ITEM', start: start, end: end };
}

function drawn(text, entries) {
  return marks.layout(text, entries).flatMap(function (part) {
    return marks.segments(part).map(function (s) { return [text.slice(s.start, s.end), s.marks.map(function (m) { return m.id; }).join()]; });
  });
}

test('pieces together are the text, however marks overlap', function () {
  const text = '一是日常检查不够经常。\n二是台账更新不够及时。';
  const pieces = drawn(text, [place('a', 0, 11), place('b', 2, 6), place('c', 4, 20)]);

  assert.strictEqual(pieces.map(function (p) { return p[0]; }).join(''), text);
  assert.deepStrictEqual(pieces[2], ['日常'.slice(2) + text.slice(4, 6), 'a,b,c']);
});

test('a mark opens once, though it reaches into the next chunk', function () {
  const text = '问'.repeat(7000);
  const opens = marks.layout(text, [place('a', 2990, 3300)]).flatMap(function (part) {
    return marks.segments(part).flatMap(function (s) { return s.opening; });
  });

  assert.strictEqual(opens.length, 1);
});

test('a heading is painted on its own line only', function () {
  const text = '一、标题\n正文正文';

  assert.deepStrictEqual(drawn(text, [place('s', 0, 9, 'SECTION')]), [['一、标题', 's'], ['\n正文正文', '']]);
});

test('a line of a megabyte is cut into chunks, never inside a surrogate pair', function () {
  const text = 'x' + '𠀀'.repeat(500000);
  const parts = marks.chunks(text);

  assert.ok(parts.length > 300);
  assert.ok(parts.every(function (p) { return !/[\uD800-\uDBFF]/.test(text[p.end - 1]); }));
});

test('a text of two megabytes with thousands of marks is laid out fast', function () {
  const text = '一是日常检查不够经常，有的科室一年只查一次。\n'.repeat(90000);
  const entries = Array.from({ length: 5000 }, function (x, i) { return place('i' + i, i * 300, i * 300 + 20); });
  const before = Date.now();

  marks.layout(text, entries).forEach(marks.segments);

  assert.ok(Date.now() - before < 2000);
});

test('a warning about the whole text has no place', function () {
  const entries = marks.entries({ warnings: [{ code: 'A', message: 'm', start: 0, end: 0 }, { code: 'B', message: 'n', start: 0, end: 3 }] });

  assert.deepStrictEqual(entries.map(function (e) { return e.start; }), [null, 0]);
});
