/* Sends one assignment of many problems portion by portion, and takes it back. */
define('duban/rectification/bulk-send', ['duban/rectification/api', 'duban/rectification/bulk-plan'], function (api, plan) {
  'use strict';

  const NOTHING = {done: [], failed: [], broken: null};

  function joined(a, b) {
    return {done: a.done.concat(b.done), failed: a.failed.concat(b.failed), broken: a.broken || b.broken};
  }

  /* One after the other; what was written before the server fell silent is told as written. */
  function inTurn(tasks) {
    return tasks.reduce((before, task) => before.then(sofar => (sofar.broken ? sofar : task().then(
      answer => joined(sofar, {done: answer.done, failed: answer.failed, broken: answer.broken || null}),
      failure => {
        if (!sofar.done.length && !sofar.failed.length) {
          throw failure;
        }
        return joined(sofar, {done: [], failed: [], broken: failure.message});
      }))), Promise.resolve(NOTHING));
  }

  /* items: those with id and version as the user saw them. Promise of {done: [{id, item}], failed: [{id, message}], broken: message or null}. */
  function send(planId, items, set) {
    const keys = items.map(item => ({id: item.id, version: item.version}));
    return inTurn(plan.portions(keys).map(part => () => api.bulk(planId, part, set)));
  }

  return {
    send,
    /* groups: as bulk-plan's undo gives them. */
    undo: (planId, groups) => inTurn(groups.map(group => () => send(planId, group.items, group.set)))
  };
});
