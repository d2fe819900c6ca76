/* Knows which fields were changed by hand and not sent yet, and asks before the page is left with any. */
define('duban/shared/unsaved', [], function () {
  'use strict';

  const FIELDS = 'textarea, select, input';
  /* A field's value when it was first entered: what it is compared with. */
  const first = new WeakMap();
  const roots = new Set();

  const value = field => (field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value);

  function isDirty(root) {
    return Array.from(root.querySelectorAll(FIELDS)).some(field => first.has(field) && value(field) !== first.get(field));
  }

  function entered(field) {
    if (field.matches(FIELDS) && !first.has(field)) {
      first.set(field, value(field));
    }
  }

  function leaving(event) {
    roots.forEach(root => root.isConnected || roots.delete(root));
    if (Array.from(roots).some(isDirty)) {
      event.preventDefault();
      // what browsers before 2023 ask by
      event.returnValue = true;
    }
  }

  /* From now on, as long as root is part of the page; before anything in it has the focus. */
  function watch(root) {
    if (roots.size === 0) {
      window.addEventListener('beforeunload', leaving);
    }
    roots.add(root);
    root.addEventListener('focusin', event => entered(event.target));
  }

  return {watch, isDirty};
});
