/* What each plan on the page calls its own columns, as far as they are shown. */
define('duban/rectification/own-columns', [], function () {
  'use strict';

  const plans = new Map();

  /* names: by code. */
  const know = (plan, names) => plans.set(String(plan), names);

  const names = plan => plans.get(String(plan)) || {};

  /* plan: as it is on the wire. True where it is news. */
  function learn(plan) {
    const now = Object.fromEntries(plan.ownColumns.filter(one => !one.aside).map(one => [one.code, one.name]));
    const news = JSON.stringify(now) !== JSON.stringify(names(plan.id));
    know(plan.id, now);
    return news;
  }

  return {
    know,
    learn,
    is: code => /^own\d+$/.test(code),
    codes: plan => Object.keys(names(plan)),
    label: (code, plan) => names(plan)[code] || AJS.I18n.getText('duban.checklist.ownColumn', code.slice(3))
  };
});
