/* Joins the wizard's page to the create dialog. */
AJS.toInit(function () {
  'use strict';

  require(['duban/plan/basics'], function (basics) {
    const spaceOf = state => state.wizardData.spaceKey || AJS.Meta.get('space-key');
    Confluence.Blueprint.setWizard('org.duban.confluence:plan-blueprint-item', function (wizard) {
      wizard.on('post-render.planBasics', function (e, state) {
        const root = state.$container[0];
        if (state.wizardData.title && !root.querySelector('#duban-plan-title').value) {
          root.querySelector('#duban-plan-title').value = state.wizardData.title;
        }
        root.addEventListener('input', () => basics.recheck(root));
        basics.warn(root, spaceOf(state));
      });
      wizard.on('submit.planBasics', function (e, state) {
        const answers = basics.take(state.$container[0], spaceOf(state));
        if (!answers) {
          return false;
        }
        state.pageData.title = answers.title.trim();
        return true;
      });
    });
  });
});
