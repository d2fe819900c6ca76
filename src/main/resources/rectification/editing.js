/* Opens the right editor for a cell and brings what was saved back into the table. */
define('duban/rectification/editing', ['duban/shared/dom', 'duban/shared/flags', 'duban/rectification/api', 'duban/rectification/editor',
  'duban/rectification/fields', 'duban/rectification/conflict', 'duban/rectification/conflict-fields', 'duban/rectification/rights'],
function (dom, flags, api, editor, fields, conflict, conflictFields, rights) {
  'use strict';

  const {el} = dom;

  function statusWidget(measure) {
    const select = el('select', {class: 'select duban-input', 'aria-label': AJS.I18n.getText('duban.checklist.measureStatus')},
      ['TODO', 'DOING', 'DONE'].map(one => el('option', {value: one, selected: one === measure.status}, rights.measureStatus(one))));
    return {element: select, focus: () => select.focus(), read: () => select.value};
  }

  /* list: {get, put, refresh, edits, released, say}. */
  function start(list, shown, item) {
    const {field, measure: measureId} = shown.dataset;
    const measure = measureId && item.measures.find(one => String(one.id) === measureId);
    const widget = measure ? statusWidget(measure) : fields.widget(field, item);

    let told = null;

    function forget() {
      if (told) {
        told.close();
        told = null;
      }
    }

    /* Said in the corner too: the user may have gone on to another row. */
    function failed(failure) {
      forget();
      told = flags.failed(AJS.I18n.getText('duban.checklist.notSaved'), failure);
      throw failure;
    }

    function save(given) {
      if (measure) {
        return api.updateMeasure(measure.id, measure.version, {status: given}).then(() => list.refresh(), failed);
      }
      const change = conflictFields.change(item, given);
      return Object.keys(change).length
        ? conflict.save(item, change, 0).then(saved => list.put(saved), failed)
        : Promise.resolve();
    }

    const opened = editor.open(shown, widget, given => save(given).then(() => list.say(AJS.I18n.getText('duban.checklist.saved'))),
      focus => {
        forget();
        list.released(item.id, opened, focus ? shown.dataset : null);
      });
    list.edits(item.id, opened);
  }

  return {start};
});
