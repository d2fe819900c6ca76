/* Loads the app's AMD modules into node: a loader, words from the properties, and a document just big enough to build rows. */
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const RESOURCES = path.join(__dirname, '../../main/resources');
const escape = text => String(text).replace(/[&<>"]/g, c => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'})[c]);

function words() {
  const lines = fs.readFileSync(path.join(RESOURCES, 'i18n/duban_zh_CN.properties'), 'utf8').split('\n');
  const unicode = text => text.replace(/\\u([0-9a-fA-F]{4})/g, (all, hex) => String.fromCharCode(parseInt(hex, 16)));
  return new Map(lines.filter(l => l.includes('=') && !l.startsWith('#'))
    .map(l => [l.slice(0, l.indexOf('=')), unicode(l.slice(l.indexOf('=') + 1))]));
}

class Node {
  constructor(tag, text) {
    this.nodeType = tag ? 1 : 3;
    this.tag = tag;
    this.text = text;
    this.attributes = new Map();
    this.children = [];
  }

  appendChild(child) {
    this.children.push(child);
    return child;
  }

  setAttribute(name, value) {
    this.attributes.set(name, String(value));
  }

  addEventListener() {}

  get html() {
    if (this.nodeType === 3) {
      return escape(this.text);
    }
    const attributes = Array.from(this.attributes, ([name, value]) => ` ${name}="${escape(value)}"`).join('');
    return `<${this.tag}${attributes}>${this.children.map(child => child.html).join('')}</${this.tag}>`;
  }
}

/* given: modules that stand in for others, by id. */
function load(id, given) {
  const texts = words();
  const made = new Map(Object.entries(given || {}));
  const defined = new Map();
  const context = vm.createContext({
    URLSearchParams,
    window: {addEventListener() {}},
    define: (name, needs, factory) => defined.set(name, {needs, factory}),
    document: {createElement: tag => new Node(tag), createTextNode: text => new Node(null, text)},
    AJS: {I18n: {getText: (key, ...values) => {
      if (!texts.has(key)) {
        throw new Error('no words for ' + key);
      }
      return texts.get(key).replace(/\{(\d)\}/g, (all, i) => values[i]);
    }}}
  });
  const get = name => {
    if (!made.has(name)) {
      if (!defined.has(name)) {
        vm.runInContext(fs.readFileSync(path.join(RESOURCES, name.replace(/^duban\//, '') + '.js'), 'utf8'), context, {filename: name});
      }
      const {needs, factory} = defined.get(name);
      made.set(name, factory(...needs.map(get)));
    }
    return made.get(name);
  };
  return get(id);
}

const resource = name => fs.readFileSync(path.join(__dirname, '../resources', name), 'utf8');

/* Values made inside the loader's context compare as plain ones. */
const plain = value => JSON.parse(JSON.stringify(value));

module.exports = {load, resource, plain};
