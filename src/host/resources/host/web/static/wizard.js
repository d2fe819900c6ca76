/* Runs a blueprint's wizard with the events and state fields of confluence-create-content-plugin. A template is a global
   function (opt_data) -> html, which is what Soy compiles to. */
define('host/wizard', ['jquery'], function ($) {
  'use strict';

  function lookUp(name) {
    const found = name.split('.').reduce(function (scope, part) { return scope && scope[part]; }, window);
    if (typeof found !== 'function') throw new Error('The wizard template ' + name + ' is not a function on this page');
    return found;
  }

  function formData(form) {
    const data = {};
    $(form).serializeArray().forEach(function (field) {
      data[field.name] = field.name in data ? [].concat(data[field.name], field.value).join(',') : field.value;
    });
    return data;
  }

  /**
   * @param item the web-item with its pages
   * @param view {container, spaceKey(), show(page, first, last), error(text)}
   * @param create called with {title, pages, fields} on the last page; gives a promise
   */
  function run(item, view, create) {
    const bus = $({});
    const wizardData = { title: '', spaceKey: view.spaceKey(), pages: {} };
    const trail = [];
    const setUp = Confluence.Blueprint.wizardOf(item.webItem);
    const wizard = {
      on: function (event, handler) { bus.on(event.replace(/\./g, '__'), handler); return wizard; },
      off: function (event, handler) { bus.off(event.replace(/\./g, '__'), handler); return wizard; },
      data: wizardData
    };
    if (setUp) setUp(wizard);

    function fire(event, pageId, state) {
      const happened = $.Event((event + '.' + pageId).replace(/\./g, '__'));
      bus.triggerHandler(happened, [state]);
      return happened.result !== false && !happened.isDefaultPrevented();
    }

    function open(index) {
      const page = item.pages[index];
      const state = { wizardData: wizardData, soyRenderContext: { atlToken: AJS.Meta.get('atl-token') } };
      fire('pre-render', page.id, state);
      view.container.innerHTML = lookUp(page.templateKey)(state.soyRenderContext);
      const kept = wizardData.pages[page.id] || {};
      Object.keys(kept).forEach(function (name) {
        const field = view.container.querySelectorAll('[name="' + CSS.escape(name) + '"]');
        field.forEach(function (input) {
          if (input.type === 'checkbox' || input.type === 'radio') input.checked = String(kept[name]).split(',').includes(input.value);
          else if (input.type !== 'file') input.value = kept[name];
        });
      });
      view.show(page, trail.length === 0, page.last);
      fire('post-render', page.id, { wizardData: wizardData, $container: $(view.container) });
      const form = view.container.querySelector('form');
      if (form) form.addEventListener('submit', function (event) { event.preventDefault(); next(); });
    }

    function keep() {
      const form = view.container.querySelector('form');
      return form ? formData(form) : {};
    }

    function next() {
      const index = position;
      const page = item.pages[index];
      const state = { wizardData: wizardData, pageData: keep(), $container: $(view.container), nextPageId: undefined, finalUrl: undefined };
      if (!fire('submit', page.id, state)) return;
      wizardData.pages[page.id] = state.pageData;
      if (state.pageData.title) wizardData.title = state.pageData.title;
      if (state.finalUrl) { location.assign(state.finalUrl); return; }
      if (!page.last) {
        const named = item.pages.findIndex(function (p) { return p.id === state.nextPageId; });
        if (state.nextPageId && named < 0) throw new Error('The wizard has no page ' + state.nextPageId);
        trail.push(index);
        position = named < 0 ? index + 1 : named;
        open(position);
        return;
      }
      const fields = {};
      trail.concat(index).forEach(function (visited) { Object.assign(fields, wizardData.pages[item.pages[visited].id]); });
      create({ title: wizardData.title, fields: fields });
    }

    function back() {
      wizardData.pages[item.pages[position].id] = keep();
      position = trail.pop();
      open(position);
    }

    let position = 0;
    open(position);
    return { next: next, back: back, atFirst: function () { return trail.length === 0; } };
  }
  return { run: run };
});
