/* Named AMD modules without any fetching, as the product's loader: what a page needs must already be on it. A module that is
   never defined is reported once the page has loaded, since a silent wait is the hardest fault to find. */
(function (global) {
  'use strict';
  const defined = new Map();
  const ready = new Map();
  const waiting = new Set();

  function missing(names, trail) {
    const found = [];
    names.forEach(function (name) {
      if (ready.has(name) || trail.includes(name)) return;
      if (!defined.has(name)) found.push(name);
      else found.push(...missing(defined.get(name).needs, trail.concat(name)));
    });
    return found;
  }

  function get(name, trail) {
    if (ready.has(name)) return ready.get(name);
    if (trail.includes(name)) throw new Error('AMD modules in a ring: ' + trail.concat(name).join(' -> '));
    const module = defined.get(name);
    if (!module) throw new Error('AMD module not defined: ' + name);
    const values = module.needs.map(function (need) { return get(need, trail.concat(name)); });
    const value = typeof module.make === 'function' ? module.make.apply(null, values) : module.make;
    ready.set(name, value);
    return value;
  }

  function attempt(task) {
    if (missing(task.needs, []).length) return false;
    waiting.delete(task);
    const values = task.needs.map(function (need) { return get(need, []); });
    if (task.run) task.run.apply(null, values);
    return true;
  }

  global.define = function (name, needs, make) {
    if (typeof name !== 'string') throw new Error('define() needs a name here: there is no file to take it from');
    if (!Array.isArray(needs)) { make = needs; needs = []; }
    if (defined.has(name)) { console.error('AMD module defined twice: ' + name); return; }
    defined.set(name, { needs: needs, make: make });
    Array.from(waiting).forEach(attempt);
  };

  global.require = function (needs, run) {
    if (typeof needs === 'string') return get(needs, []);
    const task = { needs: needs, run: run };
    waiting.add(task);
    attempt(task);
  };

  global.addEventListener('load', function () {
    waiting.forEach(function (task) {
      console.error('require([' + task.needs.join(', ') + ']) waits for modules that no script on this page defines: '
        + Array.from(new Set(missing(task.needs, []))).join(', '));
    });
  });
}(window));
