/* The addresses of the rectification register. */
define('duban/rectification/api', ['duban/shared/api'], function (rest) {
  'use strict';

  const {path} = rest;
  const body = answer => answer.body;
  const PAGE = 50;
  let units = null;

  return {
    items: (plan, query, etag) => rest.get(path('plans', plan, 'items'), Object.assign({limit: PAGE}, query), etag),
    facets: plan => rest.get(path('plans', plan, 'facets')).then(body),
    takeOffer: (path, pageId) => rest.post(path, {pageId}).then(body),
    createPlan: plan => rest.post('/plans', plan).then(body),
    plan: id => rest.get(path('plans', id)).then(body),
    planHistory: (id, cursor) => rest.get(path('plans', id, 'history'), {cursor}).then(body),
    updatePlan: (id, version, change) => rest.put(path('plans', id), change, version).then(body),
    endPlan: (id, version, given) => rest.post(path('plans', id, 'end'), given, version).then(body),
    reopenPlan: (id, version, given) => rest.post(path('plans', id, 'reopen'), given, version).then(body),
    createItem: (plan, item) => rest.post(path('plans', plan, 'items'), item).then(body),
    item: id => rest.get(path('items', id)).then(body),
    updateItem: (id, version, change) => rest.put(path('items', id), change, version).then(body),
    bulk: (plan, items, set) => rest.post(path('plans', plan, 'items', 'bulk'), {items, set}).then(body),
    act: (id, version, action, given) => rest.post(path('items', id, 'actions', action), given, version).then(body),
    progress: (id, cursor) => rest.get(path('items', id, 'progress'), {cursor}).then(body),
    addProgress: (id, given) => rest.post(path('items', id, 'progress'), given).then(body),
    results: plan => rest.get(path('plans', plan, 'results')).then(body),
    evidence: id => rest.get(path('items', id, 'evidence')).then(body),
    addEvidence: (id, given) => rest.post(path('items', id, 'evidence'), given).then(body),
    addMeasure: (id, measure) => rest.post(path('items', id, 'measures'), measure).then(body),
    updateMeasure: (id, version, change) => rest.put(path('measures', id), change, version).then(body),
    link: (id, version, measures) => rest.put(path('items', id, 'links'), {measures}, version).then(body),
    requests: id => rest.get(path('items', id, 'requests')).then(body),
    extensions: id => rest.get(path('items', id, 'extensions')).then(body),
    history: (id, cursor) => rest.get(path('items', id, 'history'), {cursor}).then(body),
    attach: (page, file) => rest.attach(page, file).then(body),
    attachments: page => rest.get(path('pages', page, 'attachments')).then(body),
    people: q => rest.get('/people', {q, limit: 10}).then(answer => answer.body.people),
    me: () => rest.get('/me').then(body),

    /* The units change seldom: asked once per page. */
    units() {
      units = units || rest.get('/units').then(answer => answer.body.units, failure => {
        units = null;
        throw failure;
      });
      return units;
    }
  };
});
