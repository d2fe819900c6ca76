/* What Confluence adds to AUI on every page: AJS.Meta, AJS.contextPath, WRM, Confluence.*, and their AMD modules. */
(function (global, $) {
  'use strict';
  // AUI's own object has getters that cannot be replaced
  const AJS = global.AJS = Object.assign({}, global.AJS);
  const metas = {};
  document.querySelectorAll('meta[name^="ajs-"]').forEach(function (meta) {
    metas[meta.name.substring(4)] = meta.content;
  });

  AJS.Meta = {
    get: function (name) {
      const value = metas[name];
      return value === 'true' ? true : value === 'false' ? false : value;
    },
    set: function (name, value) { metas[name] = value; },
    getAllAsMap: function () { return Object.assign({}, metas); }
  };
  AJS.contextPath = function () { return metas['context-path']; };
  AJS.params = metas;
  AJS.Confluence = AJS.Confluence || {};
  AJS.Confluence.getContextPath = AJS.contextPath;

  const WRM = global.WRM = global.WRM || {};
  WRM.contextPath = AJS.contextPath;
  WRM.data = { claim: function (key) { throw new Error('the stand-in has no web-resource data: ' + key); } };

  const Confluence = global.Confluence = global.Confluence || {};
  Confluence.getContextPath = AJS.contextPath;
  const wizards = {};
  Confluence.Blueprint = {
    setWizard: function (webItem, setUp) {
      if (wizards[webItem]) console.error('Confluence.Blueprint.setWizard was called twice for ' + webItem);
      wizards[webItem] = $({});
      setUp(wizards[webItem]);
    },
    getWizard: function (webItem) { return wizards[webItem] || $({}); },
    canCreatePage: function (spaceKey, pageTitle) {
      let may = false;
      $.ajax({ url: AJS.contextPath() + '/host/blueprints/can-create-page', data: { spaceKey: spaceKey, pageTitle: pageTitle },
        dataType: 'json', async: false }).done(function (answer) { may = answer.may; });
      return may;
    }
  };

  define('jquery', [], function () { return $; });
  define('ajs', [], function () { return AJS; });
  define('wrm', [], function () { return WRM; });
  define('wrm/context-path', [], function () { return AJS.contextPath; });
  define('wrm/data', [], function () { return WRM.data; });
  define('confluence/meta', [], function () { return AJS.Meta; });
  define('confluence/api/constants', [], function () { return { CONTEXT_PATH: AJS.contextPath() }; });
  define('confluence/legacy', [], function () { return Confluence; });
  define('confluence/root', [], function () { return Confluence; });

  $(function () { AJS.trigger('blueprint.wizard-register.ready'); });
}(window, window.jQuery));
