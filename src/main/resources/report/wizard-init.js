/* Joins the wizard's pages to the create dialog. */
AJS.toInit(function () {
  'use strict';

  require([
    'duban/report/api', 'duban/report/basics', 'duban/report/dom', 'duban/report/model', 'duban/report/review', 'duban/report/source',
  ], function (api, basics, dom, models, review, source) {
    // one model per opened dialog; the dialog's own data object is its identity
    const known = new WeakMap();
    const WIZARD = 'org.duban.confluence:report-blueprint-item';

    function modelOf(state) {
      if (!known.has(state.wizardData)) {
        known.set(state.wizardData, models.create());
      }
      return known.get(state.wizardData);
    }

    // the dialog's container is what the template rendered: the page's form itself
    function formOf(state) {
      return state.$container[0];
    }

    // the dialog waits for the answer and then goes on by itself, but not from a page that the user has left
    function later(state, waitingText, ask) {
      const form = formOf(state);
      const slot = form.querySelector('.duban-report-slot');
      if (form.getAttribute('aria-busy') === 'true') {
        return false;
      }
      form.setAttribute('aria-busy', 'true');
      dom.say(slot, 'info', waitingText);
      state.async = true;
      ask().then(function () {
        dom.say(slot, null);
        return form.isConnected;
      }, function (failure) {
        dom.say(slot, 'error', failure.message);
        return false;
      }).then(function (goOn) {
        form.removeAttribute('aria-busy');
        state.validationDeferred[goOn ? 'resolve' : 'reject']();
      });
      return false;
    }

    function spaceOf(state) {
      return state.wizardData.spaceKey || AJS.Meta.get('space-key');
    }

    Confluence.Blueprint.setWizard(WIZARD, function (wizard) {
      wizard.on('post-render.reportBasics', function (e, state) {
        basics.show(formOf(state), modelOf(state), state.wizardData.title);
      });
      wizard.on('submit.reportBasics', function (e, state) {
        const model = modelOf(state);
        if (!spaceOf(state)) {
          dom.say(formOf(state).querySelector('.duban-report-slot'), 'error', AJS.I18n.getText('duban.report.refusal.noSpaceChosen'));
          return false;
        }
        if (!basics.take(formOf(state), model, spaceOf(state))) {
          return false;
        }
        state.pageData.title = model.basics.title.trim();
        state.nextPageId = models.isBlank(model) ? 'reportReview' : 'reportSource';
        return true;
      });

      wizard.on('post-render.reportSource', function (e, state) {
        const model = modelOf(state);
        const form = formOf(state);
        source.show(form, model);
        // Back does not submit: what stands in the area is kept as it is typed
        form.addEventListener('input', function () { source.keep(form, model); });
      });
      wizard.on('submit.reportSource', function (e, state) {
        const model = modelOf(state);
        const form = formOf(state);
        source.keep(form, model);
        const fault = source.fault(model);
        if (fault) {
          dom.say(form.querySelector('.duban-report-slot'), 'error', fault);
          form.querySelector('#duban-report-text').focus();
          return false;
        }
        if (models.isCurrent(model)) {
          return true;
        }
        const text = model.text;
        return later(state, AJS.I18n.getText('duban.report.source.recognising'), function () {
          return api.previewText(text).then(function (preview) { models.recognised(model, text, preview); });
        });
      });

      wizard.on('post-render.reportReview', function (e, state) {
        const model = modelOf(state);
        if (model.view) {
          model.view.destroy();
        }
        model.view = review.show(formOf(state), model);
      });
      wizard.on('submit.reportReview', function (e, state) {
        const model = modelOf(state);
        const form = formOf(state);
        const untitled = models.isBlank(model) || !model.checklist ? null : models.untitled(model);
        if (untitled) {
          dom.say(form.querySelector('.duban-report-slot'), 'error', AJS.I18n.getText('duban.report.review.untitled', String(untitled.index + 1)));
          return false;
        }
        if (!review.settled(form, model)) {
          return false;
        }
        const body = models.payload(model, spaceOf(state));
        return later(state, AJS.I18n.getText('duban.report.review.saving'), function () {
          return api.createDraft(body).then(function (answer) {
            state.pageData.title = body.title;
            state.pageData.draftId = String(answer.draft);
            source.done();
          });
        });
      });
    });
  });
});
