/* Asks for changes while the page is looked at; stops when it is hidden. */
define('duban/rectification/poll', ['duban/rectification/pace'], function (pace) {
  'use strict';

  /* ask: gives a promise; told: called with live | retry | paused | lost. */
  function start(ask, told) {
    let failures = 0;
    let timer = null;
    let asking = null;
    let stopped = false;

    function later() {
      clearTimeout(timer);
      if (!stopped && !document.hidden) {
        timer = setTimeout(now, pace.wait(failures, Math.random()));
      }
    }

    function now() {
      clearTimeout(timer);
      if (asking) {
        // what is on its way may be older than what the caller waits for
        return asking.then(now);
      }
      asking = ask().then(() => {
        failures = 0;
        stopped = false;
        told('live');
      }, failure => {
        failures += 1;
        stopped = pace.isFinal(failure.status);
        told(stopped ? 'lost' : 'retry', failure);
      }).then(() => {
        asking = null;
        later();
      });
      return asking;
    }

    document.addEventListener('visibilitychange', () => {
      if (document.hidden) {
        clearTimeout(timer);
        if (!stopped) {
          told('paused');
        }
      } else {
        // also after the end: the user may come back from logging in
        now();
      }
    });
    window.addEventListener('online', () => !stopped && now());
    return {now};
  }

  return {start};
});
