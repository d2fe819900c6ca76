/* Lets the office note down the ends of months that nobody did: one after the other, each once. */
define('duban/dashboard/months', ['duban/shared/api'], function (rest) {
  'use strict';

  /* The months of the plans as requests, in order. */
  function wishes(plans, months) {
    return months.split(',').reduce((all, month) =>
      all.concat(plans.split(',').map(plan => ({where: rest.path('plans', plan, 'snapshots'), body: {month}}))), []);
  }

  /* done: called once all are noted, so that the board is asked for again. */
  function start(root, done) {
    root.addEventListener('click', event => {
      const button = event.target.closest('.duban-month-ends');
      if (!button || button.getAttribute('aria-disabled') === 'true') {
        return;
      }
      const said = button.parentNode.querySelector('.duban-month-ends-said');
      button.setAttribute('aria-disabled', 'true');
      wishes(root.dataset.plan, button.dataset.months)
        .reduce((before, wish) => before.then(() => rest.post(wish.where, wish.body)), Promise.resolve())
        .then(done, failure => {
          button.setAttribute('aria-disabled', 'false');
          said.textContent = failure.message;
        });
    });
  }

  return {start, wishes};
});
