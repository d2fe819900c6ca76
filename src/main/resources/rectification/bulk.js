/* Problems ticked in the list: a column of boxes where the plan may be edited, and what is done with the ticked ones. */
define('duban/rectification/bulk', ['duban/shared/dom', 'duban/rectification/selection', 'duban/rectification/bulk-plan',
  'duban/rectification/bulk-form', 'duban/rectification/bulk-send', 'duban/rectification/bulk-bar', 'duban/rectification/rights'],
function (dom, selections, plan, form, sender, bars, rights) {
  'use strict';

  const {el} = dom;

  function attach(root, list) {
    const picked = selections.start();
    const mayTick = item => rights.allowed(item, 'EDIT');
    const order = () => list.all().filter(mayTick).map(item => item.id);
    const bar = bars.create(root.querySelector('.duban-scroll'), {assign, all: () => all(true), none: () => all(false)});

    function paint(box) {
      if (box.dataset.lead === 'all') {
        const ids = order();
        box.disabled = ids.length === 0;
        box.checked = ids.length > 0 && picked.size() === ids.length;
        box.indeterminate = picked.size() > 0 && !box.checked;
      } else {
        box.checked = picked.has(Number(box.dataset.lead));
      }
      return box;
    }

    const column = {
      head: () => paint(el('input', {type: 'checkbox', 'data-lead': 'all', 'aria-label': AJS.I18n.getText('duban.checklist.bulk.all')})),
      cell: item => paint(el('input', {type: 'checkbox', 'data-lead': item.id, disabled: !mayTick(item),
        title: mayTick(item) ? null : rights.why(item, 'EDIT'),
        'aria-label': AJS.I18n.getText('duban.checklist.bulk.one', item.number, item.title)}))
    };

    function sync() {
      root.querySelectorAll('[data-lead]').forEach(paint);
      bar.selected(picked.size(), order().length);
    }

    function all(on) {
      picked.all(order(), on);
      bar.forget();
      sync();
    }

    /* The refused ones stay ticked, so that they can be tried again in another way. */
    function tell(text, result, back) {
      result.done.forEach(one => list.put(one.item));
      picked.all(result.done.map(one => one.id), false);
      bar.result(Object.assign({text}, result), list.get, back);
      sync();
      return list.refresh();
    }

    function undo(groups) {
      return sender.undo(list.plan, groups)
        .then(result => tell(AJS.I18n.getText('duban.checklist.bulk.undone', String(result.done.length)), result, null));
    }

    function written(count, assigned) {
      if (!count) {
        return AJS.I18n.getText('duban.checklist.bulk.done.none');
      }
      return assigned ? AJS.I18n.getText('duban.checklist.bulk.done.assigned', String(count), String(assigned))
        : AJS.I18n.getText('duban.checklist.bulk.done', String(count));
    }

    function assign() {
      const before = picked.of(order()).map(list.get);
      form.open(before, set => sender.send(list.plan, before, set).then(result => {
        const after = result.done.map(one => one.item);
        const {groups, stay} = plan.undo(before, after, set);
        return tell(written(after.length, stay), result, groups.length ? () => undo(groups) : null);
      }), bar.next);
    }

    function tick(id, on, range) {
      picked.tick(order(), id, on, range);
      bar.forget();
      sync();
    }

    root.addEventListener('click', event => {
      const box = event.target.closest('[data-lead]');
      if (box && box.dataset.lead === 'all') {
        all(box.checked);
      } else if (box) {
        tick(Number(box.dataset.lead), box.checked, event.shiftKey);
      }
    });

    /* Up and down go from box to box; with Shift the next one goes the way of this one. */
    root.addEventListener('keydown', event => {
      const box = event.target.closest('.duban-row [data-lead]');
      const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
      if (!box || !step) {
        return;
      }
      event.preventDefault();
      const ids = order();
      const next = ids[ids.indexOf(Number(box.dataset.lead)) + step];
      if (next !== undefined) {
        if (event.shiftKey) {
          tick(next, box.checked, false);
        }
        root.querySelector(`.duban-row [data-lead="${next}"]`).focus();
      }
    });

    return {
      lead(on) {
        picked.all(order(), false);
        list.lead(on ? column : null);
      },
      shown() {
        picked.keep(order());
        sync();
      }
    };
  }

  /* The boxes come and go with the right to edit the plan. */
  function start(root) {
    let attached = null;
    let leads = false;
    root.addEventListener('duban-checklist-shown', event => {
      const {plan: about, list} = event.detail;
      const may = Boolean(about.can && about.can.edit);
      attached = attached || may && attach(root, list);
      if (may !== leads) {
        leads = may;
        attached.lead(may);
      }
      if (attached) {
        attached.shown();
      }
    });
  }

  return {start};
});
