/* The addresses of what can be set; an empty space key means the whole wiki. */
define('duban/settings/api', ['duban/shared/api'], function (rest) {
  'use strict';

  const {path} = rest;
  const body = answer => answer.body;
  const inSpace = (where, space) => (space ? `${where}?spaceKey=${encodeURIComponent(space)}` : where);

  return {
    me: () => rest.get('/me').then(body),
    roles: space => rest.get('/roles', {spaceKey: space}).then(body),
    setRoles: (space, roles, version) => rest.put(inSpace('/roles', space), {roles}, version).then(body),
    policies: space => rest.get('/policies', {spaceKey: space}).then(body),
    setPolicy: (key, space, value, version) => rest.put(inSpace(path('policies', key), space), value, version).then(body),
    unsetPolicy: (key, space, version) => rest.remove(inSpace(path('policies', key), space), version).then(body),
    calendar: year => rest.get(path('calendar', year)).then(body),
    tryCalendar: (year, text) => rest.post(path('calendar', year, 'preview'), {text}).then(body),
    setCalendar: (year, text, version) => rest.put(path('calendar', year), {text}, version).then(body),
    units: () => rest.get('/units').then(answer => answer.body.units),
    addUnit: unit => rest.post('/units', unit).then(body),
    setHead: unit => rest.put(path('units', unit.id), {head: unit.head}, unit.version).then(body),
    changeUnit: (unit, fields) => rest.put(path('units', unit.id), fields, unit.version).then(body),
    changePerson: (person, fields) => rest.put(path('people', person.id), fields, person.version).then(body),
    staff: q => rest.get('/people', {q, left: true, limit: 50}).then(answer => answer.body.people),
    history: cursor => rest.get('/settings/history', {cursor}).then(body),
    people: q => rest.get('/people', {q, limit: 50}).then(answer => answer.body.people),
    addPerson: person => rest.post('/people', person).then(body)
  };
});
