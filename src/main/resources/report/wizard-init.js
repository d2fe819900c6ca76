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

    function spaceOf(state) {
      return state.wizardData.spaceKey || AJS.Meta.get('space-key');
    }

    function rootOf(state) {
      return state.$container[0];
    }

    // the dialog asks synchronously and the server answers later: stay on the page, then press the dialog's button again
    function later(root, promise, waitingText) {
      const slot = root.querySelector('.duban-report-slot');
      const dialog = root.closest('[role=dialog], .aui-dialog, .aui-dialog2') || document;
      const button = dialog.querySelector('.create-dialog-create-button, .aui-dialog2-footer .aui-button-primary');
      if (root.dubanWaiting) {
        return false;
      }
      root.dubanWaiting = true;
      dom.say(slot, 'info', waitingText);
      if (button) {
        button.setAttribute('aria-busy', 'true');
      }
      promise.then(function () {
        root.dubanWaiting = false;
        dom.say(slot, null);
        if (root.isConnected && button) {
          button.click();
        }
      }, function (failure) {
        root.dubanWaiting = false;
        dom.say(slot, 'error', failure.message);
      }).then(function () {
        if (button) {
          button.removeAttribute('aria-busy');
        }
      });
      return false;
    }

    Confluence.Blueprint.setWizard(WIZARD, function (wizard) {
      wizard.on('post-render.reportBasics', function (e, state) {
        basics.show(rootOf(state), modelOf(state), state.wizardData.title);
      });
      wizard.on('submit.reportBasics', function (e, state) {
        const model = modelOf(state);
        if (!spaceOf(state)) {
          dom.say(rootOf(state).querySelector('.duban-report-slot'), 'error', AJS.I18n.getText('duban.report.refusal.noSpaceChosen'));
          return false;
        }
        if (!basics.take(rootOf(state), model)) {
          return false;
        }
        state.pageData.title = model.basics.title.trim();
        state.nextPageId = models.isBlank(model) ? 'reportReview' : 'reportSource';
        return true;
      });

      wizard.on('post-render.reportSource', function (e, state) {
        const model = modelOf(state);
        const root = rootOf(state);
        source.show(root, model);
        // Back does not submit: what stands in the area is kept as it is typed
        root.addEventListener('input', function () { source.keep(root, model); });
      });
      wizard.on('submit.reportSource', function (e, state) {
        const model = modelOf(state);
        const root = rootOf(state);
        source.keep(root, model);
        const fault = source.fault(model);
        if (fault) {
          dom.say(root.querySelector('.duban-report-slot'), 'error', fault);
          root.querySelector('#duban-report-text').focus();
          return false;
        }
        if (models.isCurrent(model)) {
          return true;
        }
        const text = model.text;
        return later(root, api.previewText(text).then(function (preview) {
          models.recognised(model, text, preview);
        }), AJS.I18n.getText('duban.report.source.recognising'));
      });

      wizard.on('post-render.reportReview', function (e, state) {
        const model = modelOf(state);
        if (model.view) {
          model.view.destroy();
        }
        rootOf(state).closest('[role=dialog], .aui-dialog, .aui-dialog2, body').classList.add('duban-report-wide');
        model.view = review.show(rootOf(state), model);
      });
      wizard.on('submit.reportReview', function (e, state) {
        const model = modelOf(state);
        const root = rootOf(state);
        const untitled = models.isBlank(model) || !model.checklist ? null : models.untitled(model);
        if (untitled) {
          dom.say(root.querySelector('.duban-report-slot'), 'error', AJS.I18n.getText('duban.report.review.untitled', String(untitled.index + 1)));
          return false;
        }
        if (!review.settled(root, model)) {
          return false;
        }
        const body = models.payload(model, spaceOf(state));
        const fingerprint = JSON.stringify(body);
        if (model.draftOf === fingerprint) {
          state.pageData.title = body.title;
          state.pageData.draftId = String(model.draft);
          source.done();
          return true;
        }
        return later(root, api.createDraft(body).then(function (answer) {
          model.draft = answer.draft;
          model.draftOf = fingerprint;
        }), AJS.I18n.getText('duban.report.review.saving'));
      });
    });
  });
});
