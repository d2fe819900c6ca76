/* Runs a blueprint's wizard as the published confluence-dialog-wizard does: a template is a global function (data) -> html, which is
   what Soy compiles to, and what it renders is itself the container that the handlers are given. */
define('host/wizard', ['jquery'], function ($) {
  'use strict';

  function lookUp(name) {
    const found = name.split('.').reduce(function (scope, part) { return scope && scope[part]; }, window);
    if (typeof found !== 'function') throw new Error('The wizard template ' + name + ' is not a function on this page');
    return found;
  }

  function formData($rendered) {
    const data = {};
    $rendered.parent().find('form').serializeArray().forEach(function (field) { data[field.name] = field.value; });
    return data;
  }

  /**
   * @param item the web-item with its pages
   * @param spaceKey the space that was picked in the dialog
   * @param dialog {push({title, content, aside, last, next, back}), pop()}: the earlier pages stay in the document
   * @param create called once with all pages' fields; what it cannot make is lost, as in the product
   */
  function run(item, spaceKey, dialog, create) {
    const wizard = Confluence.Blueprint.getWizard(item.webItem);
    const wizardData = { spaceKey: spaceKey, pages: {}, title: undefined };
    const soyRenderContext = {};

    function indexOf(id) {
      const index = item.pages.findIndex(function (page) { return page.id === id; });
      if (index < 0) throw new Error('The wizard has no page ' + id);
      return index;
    }

    function finish(state) {
      if (state.finalUrl) { location.assign(state.finalUrl); return; }
      Object.assign.apply(null, [wizardData].concat(Object.values(wizardData.pages)));
      delete wizardData.pages;
      create(wizardData);
    }

    function submit(page, $rendered) {
      const pageData = formData($rendered);
      const validation = $.Deferred();
      const state = { $container: $rendered, wizardData: wizardData, pageData: pageData, validationDeferred: validation };
      const event = $.Event('submit.' + page.id);
      validation.done(function () {
        wizardData.pages[page.id] = pageData;
        if (page.last && !state.nextPageId) { finish(state); return; }
        open(state.nextPageId ? indexOf(state.nextPageId) : indexOf(page.id) + 1);
      });
      wizard.trigger(event, state);
      if (state.async) return;
      if (event.isDefaultPrevented()) validation.reject(); else validation.resolve();
    }

    function open(index) {
      const page = item.pages[index];
      wizard.trigger('pre-render.' + page.id, { soyRenderContext: soyRenderContext, wizardData: wizardData });
      const $rendered = $(lookUp(page.templateKey)(soyRenderContext));
      dialog.push({
        title: page.title, content: $rendered[0], last: page.last,
        aside: page.descriptionContent ? { heading: page.descriptionHeader, words: page.descriptionContent } : null,
        next: function () { submit(page, $rendered); },
        back: function () { delete wizardData.pages[page.id]; dialog.pop(); }
      });
      $rendered.find('input, select, textarea').eq(0).trigger('focus');
      wizard.trigger('post-render.' + page.id, { $container: $rendered, wizardData: wizardData });
    }

    open(0);
  }
  return { run: run };
});
