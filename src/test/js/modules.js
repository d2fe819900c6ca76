/* Loads the plugin's AMD modules as the wiki does: by name, from the files that define them. */
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const RESOURCES = path.join(__dirname, '..', '..', 'main', 'resources');

/** load('report', 'marks') gives the module duban/report/marks; given replaces what it depends on. */
module.exports = function load(feature, name, given) {
  const known = Object.assign({}, given);
  let made;
  const define = function (id, needs, make) {
    const values = needs.map(function (need) {
      return need in known ? known[need] : load(need.split('/')[1], need.split('/')[2], given);
    });
    made = make.apply(null, values);
  };
  const file = path.join(RESOURCES, feature, name + '.js');
  vm.runInThisContext('(function (define) {' + fs.readFileSync(file, 'utf8') + '\n})', { filename: file })(define);
  return made;
};
