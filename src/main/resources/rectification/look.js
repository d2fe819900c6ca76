/* How one list looks to its reader: the columns that he wishes and that fit, wherever the page is shown. */
define('duban/rectification/look', ['duban/rectification/columns', 'duban/rectification/column-chooser',
  'duban/rectification/own-columns'], function (columns, chooser, ownColumns) {
  'use strict';

  /* number: of the list on its page; changed: called with the columns when others fit. */
  function start(root, number, changed) {
    const key = ['duban-columns', root.dataset.viewer, root.dataset.page, root.dataset.plan, number].join('.');
    const plan = root.dataset.plan;
    ownColumns.know(plan, JSON.parse(root.dataset.own || '{}'));
    const usually = () => columns.clean(root.dataset.columns.split(','), plan);
    const scroll = root.querySelector('.duban-scroll');
    let wished = chooser.remembered(key, plan) || usually();
    let lead = 0;

    const fitting = () => columns.fitting(wished, root.clientWidth - lead);
    let shown = fitting();

    function fit() {
      const now = fitting();
      scroll.classList.toggle('duban-fits', columns.width(now) + lead <= root.clientWidth);
      if (now.join() !== shown.join()) {
        shown = now;
        changed(shown);
      }
    }

    /* A header that stays over the page when it is scrolled. */
    function top() {
      const header = document.elementsFromPoint(Math.max(0, window.innerWidth / 2), 1)
        .find(one => ['fixed', 'sticky'].includes(getComputedStyle(one).position));
      root.style.setProperty('--duban-top', header ? Math.round(header.getBoundingClientRect().bottom) + 'px' : '0px');
    }

    fit();
    top();
    new ResizeObserver(() => window.requestAnimationFrame(fit)).observe(root);
    return {
      columns: () => shown,
      /* Null for the usual ones, whatever has room on the screen. */
      wished: () => (wished.join() === columns.USUAL.join() ? null : wished),
      /* There is a column before all others, or there no longer is. */
      leads(is) {
        lead = is ? columns.LEAD : 0;
        fit();
      },
      choose() {
        chooser.open(wished, usually(), plan, codes => {
          chooser.remember(key, codes);
          wished = codes || usually();
          fit();
        });
      },
      /* The plan has other columns of its own, or calls them otherwise. */
      learn(known) {
        if (ownColumns.learn(known)) {
          wished = chooser.remembered(key, plan) || usually();
          shown = fitting();
          changed(shown);
        }
      }
    };
  }

  return {start};
});
