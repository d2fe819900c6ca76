/* Which of the listed problems are ticked, and from where a range is drawn. Pure. */
define('duban/rectification/selection', [], function () {
  'use strict';

  function start() {
    const chosen = new Set();
    let from = null;

    function set(id, on) {
      if (on) {
        chosen.add(id);
      } else {
        chosen.delete(id);
      }
    }

    return {
      has: id => chosen.has(id),
      size: () => chosen.size,
      /* In the order of the list. */
      of: order => order.filter(id => chosen.has(id)),

      /* range: every one from the last tick to this one goes the same way. */
      tick(order, id, on, range) {
        const [a, b] = [order.indexOf(from), order.indexOf(id)].sort((x, y) => x - y);
        (range && a >= 0 ? order.slice(a, b + 1) : [id]).forEach(one => set(one, on));
        from = id;
      },

      all(order, on) {
        order.forEach(id => set(id, on));
        from = null;
      },

      /* What is no longer listed is no longer ticked: nobody changes what he does not see. Gives whether any went. */
      keep(order) {
        const gone = Array.from(chosen).filter(id => !order.includes(id));
        gone.forEach(id => chosen.delete(id));
        return gone.length > 0;
      }
    };
  }

  return {start};
});
