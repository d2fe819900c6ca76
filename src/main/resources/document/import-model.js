/* What is known and wished while a workbook is looked at. Pure: what was corrected once is kept, whatever is changed next. */
define('duban/document/import-model', [], function () {
  'use strict';

  const MEGABYTES = 20;
  /* A problem column counts 3, a measure column 1, each column that is recognised up to 1. */
  const LEDGER = 5;
  const ALIKE = 0.8;
  /* A column of the plan's own: the only meaning that several can have. */
  const OWN = 'OWN';
  const FILTERS = ['status', 'unit', 'leader', 'owner', 'category', 'light', 'due', 'level', 'q', 'ids'];

  function create() {
    return {preview: null, wish: {sheet: null, first: null, last: null, columns: null}, createUnits: false, takeOver: false, basis: '', states: new Map(),
      guesses: new Map(), corrected: new Map(), sheets: new Map()};
  }

  /* Why a file need not even be sent; null if it may. */
  function fileFault(file) {
    if (/\.(xls|xlsb|et)$/i.test(file.name)) {
      return 'old';
    }
    if (!/\.xlsx$/i.test(file.name)) {
      return 'type';
    }
    if (file.size === 0) {
      return 'empty';
    }
    return file.size > MEGABYTES * 1024 * 1024 ? 'big' : null;
  }

  const place = wish => `${wish.sheet}:${wish.first}-${wish.last}`;

  const hasProblem = wish => Boolean(wish.columns) && Array.from(wish.columns.values()).includes('PROBLEM');

  function received(model, preview) {
    const wish = model.wish;
    const guessed = !wish.columns;
    wish.sheet = preview.sheet;
    wish.first = preview.headerRows[0] || null;
    wish.last = preview.headerRows[1] || null;
    if (guessed) {
      model.guesses.set(place(wish), preview.columns);
    }
    const meant = preview.columns.filter(one => one.field).map(one => [one.index, one.field]);
    wish.columns = meant.length ? new Map(meant) : null;
    model.sheets.set(wish.sheet, wish);
    model.preview = preview;
  }

  function chooseSheet(model, sheet) {
    const before = model.sheets.get(sheet) || {sheet, first: null, last: null, columns: null};
    model.wish = hasProblem(before) ? before : Object.assign({}, before, {columns: null});
  }

  function chooseHeader(model, first, last) {
    const wish = {sheet: model.wish.sheet, first, last, columns: null};
    wish.columns = model.corrected.get(place(wish)) || null;
    model.wish = wish;
  }

  /* A meaning is given once: the index of the column that it was taken from, or null. */
  function assign(model, index, field) {
    const columns = new Map(model.wish.columns);
    const from = field && field !== OWN ? Array.from(columns.keys()).find(other => other !== index && columns.get(other) === field) : undefined;
    columns.delete(from);
    if (field) {
      columns.set(index, field);
    } else {
      columns.delete(index);
    }
    model.wish = Object.assign({}, model.wish, {columns});
    model.corrected.set(place(model.wish), columns);
    return from === undefined ? null : from;
  }

  /* Columns with a heading and something in them that are not taken. */
  const unused = model => model.preview.columns.filter(one => one.header && one.sample && !(model.wish.columns && model.wish.columns.get(one.index)));
  /* All of those become columns of the plan's own. */
  const keep = model => unused(model).forEach(one => assign(model, one.index, OWN));

  /* How sure the meaning of a column is: said by a person, sure, likely, doubtful, or none. */
  function sureness(model, index) {
    const field = model.wish.columns.get(index);
    const guess = (model.guesses.get(place(model.wish)) || []).find(one => one.index === index);
    if ((guess && guess.field || undefined) !== field) {
      return 'said';
    }
    if (!field) {
      return 'none';
    }
    if (guess.confidence >= 0.85) {
      return 'sure';
    }
    return guess.confidence >= 0.6 ? 'likely' : 'doubtful';
  }

  /* What the server would refuse anyway: 'header' or 'problem', or null. */
  function fault(model) {
    const {first, last, columns} = model.wish;
    if ((first || last) && !(first >= 1 && last >= first && last - first <= 9)) {
      return 'header';
    }
    return columns && !hasProblem(model.wish) ? 'problem' : null;
  }

  /* What keeps from taking it in, though it can be looked at. */
  function wanting(model) {
    return model.takeOver && !model.basis.trim() ? 'basis' : null;
  }

  /* What the words of the state column mean: as a person said, else as it looks. */
  function stateOf(model, claim) {
    return model.states.has(claim.words) ? model.states.get(claim.words) : claim.state;
  }

  function query(model) {
    const {sheet, first, last, columns} = model.wish;
    const states = Array.from(model.states, pair => `${pair[1]}:${pair[0]}`).join('\n');
    return {sheet, headerFirst: first, headerLast: last, createUnits: model.createUnits,
      takeOver: model.takeOver || null, states: model.takeOver ? states : null,
      columns: columns ? Array.from(columns, pair => pair.join(':')).join(',') : null};
  }

  function body(model, base64, fileName) {
    const {sheet, first, last, columns} = model.wish;
    const takeOver = model.takeOver ? {basis: model.basis, fileName, states: Object.fromEntries(model.states)} : null;
    return {file: base64, sheet, headerRows: first ? [first, last] : null,
      columns: Object.fromEntries(columns || []), options: {createUnits: model.createUnits, takeOver}};
  }

  /* Those parts of the list's question that choose problems. */
  function filter(asked) {
    return Object.fromEntries(FILTERS.filter(name => asked[name]).map(name => [name, asked[name]]));
  }

  /* The same question for a workbook: in the list's order, with its columns; null for the usual ones. */
  function exported(asked, columns, split) {
    return Object.assign({split: split || null, sort: asked.sort || null, desc: asked.desc || null, columns: columns && columns.join()}, filter(asked));
  }

  /* Sheets that look like a ledger no less than the one that is read. */
  function others(preview) {
    const read = preview.sheets.find(one => one.index === preview.sheet);
    return preview.sheets.filter(one => one !== read && !one.hidden && one.likeness >= LEDGER && one.likeness >= read.likeness * ALIKE);
  }

  return {MEGABYTES, create, fileFault, received, chooseSheet, chooseHeader, assign, unused, keep, sureness, fault, wanting, stateOf, query, body, filter, exported, others};
});
