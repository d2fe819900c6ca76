/* The macro browser: every macro of every plugin, by its descriptor; writes storage format into the source. */
define('host/macro-markup', [], function () {
  'use strict';
  function escape(text) {
    return String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  }
  function storage(macro, values) {
    const parts = Object.keys(values).filter(function (name) { return values[name] !== ''; }).map(function (name) {
      return '<ac:parameter ac:name="' + escape(name) + '">' + escape(values[name]) + '</ac:parameter>';
    });
    const body = macro.body === 'RICH_TEXT' ? '<ac:rich-text-body><p></p></ac:rich-text-body>'
      : macro.body === 'PLAIN_TEXT' ? '<ac:plain-text-body><![CDATA[]]></ac:plain-text-body>' : '';
    return '<ac:structured-macro ac:name="' + escape(macro.name) + '" ac:schema-version="1">' + parts.join('') + body
      + '</ac:structured-macro>';
  }
  /** The macro around a position of the source: {start, end, name, values}, or null. */
  function around(source, position) {
    const start = source.lastIndexOf('<ac:structured-macro', position);
    if (start < 0) return null;
    const close = '</ac:structured-macro>';
    const end = source.indexOf(close, start);
    if (end < 0 || end + close.length < position) return null;
    const text = source.substring(start, end + close.length);
    const xml = new DOMParser().parseFromString('<r xmlns:ac="ac" xmlns:ri="ri">' + text.replace(/&nbsp;/g, '&#160;') + '</r>',
      'application/xml');
    const macro = xml.documentElement.firstElementChild;
    if (!macro || macro.localName !== 'structured-macro') return null;
    const values = {};
    Array.from(macro.children).filter(function (child) { return child.localName === 'parameter'; })
      .forEach(function (child) { values[child.getAttribute('ac:name')] = child.textContent; });
    return { start: start, end: end + close.length, name: macro.getAttribute('ac:name'), values: values };
  }
  return { storage: storage, around: around };
});

define('host/macro-form', ['host/dom'], function (dom) {
  'use strict';
  const e = dom.element;
  function control(parameter, value) {
    const id = 'macro-param-' + parameter.name;
    if (parameter.type === 'enum') {
      const select = e('select', { id: id, name: parameter.name, className: 'select' });
      if (!parameter.required) select.append(e('option', { value: '' }, ''));
      parameter.values.forEach(function (option) {
        select.append(e('option', { value: option.value, selected: option.value === value }, option.label));
      });
      return select;
    }
    if (parameter.type === 'boolean') {
      return e('input', { type: 'checkbox', id: id, name: parameter.name, className: 'checkbox', checked: value === 'true' });
    }
    return e('input', { type: parameter.type === 'int' ? 'number' : 'text', id: id, name: parameter.name, className: 'text',
      value: value, required: parameter.required });
  }
  function form(macro, values) {
    const made = e('form', { className: 'aui host-macro-form' }, e('p', { className: 'host-muted' }, macro.description));
    macro.parameters.forEach(function (parameter) {
      const value = parameter.name in values ? values[parameter.name] : parameter.defaultValue || '';
      made.append(e('div', { className: 'field-group' },
        e('label', { htmlFor: 'macro-param-' + parameter.name }, parameter.label + (parameter.required ? ' *' : '')),
        control(parameter, value), e('div', { className: 'description' }, parameter.description)));
    });
    if (!macro.parameters.length) made.append(e('p', {}, dom.words.noParameters));
    return made;
  }
  function read(made) {
    const values = {};
    Array.from(made.elements).forEach(function (field) {
      if (field.name) values[field.name] = field.type === 'checkbox' ? String(field.checked) : field.value;
    });
    return values;
  }
  return { form: form, read: read };
});

AJS.toInit(function () {
  'use strict';
  const opener = document.getElementById('macro-browser-open');
  if (!opener) return;
  require(['host/dom', 'host/http', 'host/macro-markup', 'host/macro-form'], function (dom, http, markup, forms) {
    const e = dom.element;
    const source = document.getElementById('editor-source');
    const dialog = AJS.dialog2('#macro-browser');
    const content = document.querySelector('#macro-browser .aui-dialog2-content');
    const insert = document.getElementById('macro-browser-insert');
    const back = document.getElementById('macro-browser-back');
    let macros = [];
    let place = null;
    let chosen = null;

    function list() {
      chosen = null;
      insert.hidden = back.hidden = true;
      const search = e('input', { type: 'search', className: 'text full-width-field', placeholder: dom.words.search, id: 'macro-search',
        'aria-label': dom.words.search });
      const category = e('select', { className: 'select', 'aria-label': dom.words.category }, e('option', { value: '' }, dom.words.all));
      Array.from(new Set(macros.flatMap(function (m) { return m.categories; }))).sort().forEach(function (name) {
        category.append(e('option', { value: name }, name));
      });
      const shelf = e('div', { className: 'host-macro-list' });
      function fill() {
        const wanted = search.value.trim().toLowerCase();
        const found = macros.filter(function (m) {
          return (!category.value || m.categories.includes(category.value))
            && (m.name + m.label + m.description).toLowerCase().includes(wanted);
        });
        shelf.replaceChildren.apply(shelf, found.map(function (m) {
          const button = e('button', { type: 'button', className: 'host-macro', 'data-macro': m.name },
            e('strong', {}, m.label), e('span', {}, m.description));
          button.addEventListener('click', function () { choose(m, {}); });
          return button;
        }));
        if (!found.length) shelf.append(e('p', { className: 'host-muted' }, dom.words.nothingFound));
      }
      search.addEventListener('input', fill);
      category.addEventListener('change', fill);
      content.replaceChildren(e('form', { className: 'aui host-macro-search' }, search, category), shelf);
      fill();
      search.focus();
    }

    function choose(macro, values) {
      const form = forms.form(macro, values);
      chosen = { macro: macro, form: form };
      form.addEventListener('submit', function (event) { event.preventDefault(); put(); });
      content.replaceChildren(e('h3', {}, macro.label), form);
      insert.hidden = false;
      back.hidden = place.name !== undefined;
    }

    function put() {
      if (!chosen.form.reportValidity()) return;
      const text = markup.storage(chosen.macro, forms.read(chosen.form));
      source.setRangeText(text, place.start, place.end, 'end');
      source.dispatchEvent(new Event('input', { bubbles: true }));
      dialog.hide();
      source.focus();
    }

    opener.addEventListener('click', function () {
      http.get('/host/macros').then(function (answer) {
        macros = answer.macros;
        const found = markup.around(source.value, source.selectionStart);
        const known = found && macros.find(function (m) { return m.name === found.name; });
        place = known && !known.body ? found : { start: source.selectionStart, end: source.selectionEnd };
        dialog.show();
        if (place.name !== undefined) choose(known, found.values); else list();
      }, function (error) { require('aui/flag')({ type: 'error', title: error.message }); });
    });
    insert.addEventListener('click', put);
    back.addEventListener('click', list);
  });
});
