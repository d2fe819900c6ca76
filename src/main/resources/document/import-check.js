/* Second step: what the file was understood to be. Each correction asks again; the newest answer is shown. */
define('duban/document/import-check',
['duban/shared/dom', 'duban/document/import-layout', 'duban/document/import-rows', 'duban/document/import-takeover'],
function (dom, layout, rows, takeOver) {
  'use strict';

  const {el} = dom;

  /* session: model, ask (gives a promise), stop, say. */
  function create(session, chosen, onTake) {
    const figures = el('div', {class: 'duban-ledger-results'});
    const results = el('div', {class: 'duban-ledger-results'});
    const said = el('div', {role: 'alert'});
    const wanting = el('p', {class: 'duban-ledger-wanting', role: 'status'});
    const take = dom.button('', onTake, {class: 'aui-button aui-button-primary duban-ledger-take'});
    const columns = layout.create(session.model, changed);
    const units = rows.units(session.model, changed);
    const how = takeOver.create(session.model, changed, () => offer(false));
    let failed = null;
    let asked = 0;

    function changed() {
      asked += 1;
      const mine = asked;
      session.stop();
      failed = layout.fault(session.model);
      if (failed) {
        draw(false);
        return;
      }
      draw(true);
      session.ask().catch(failure => {
        if (mine === asked) {
          failed = failure.message;
        }
      }).then(() => {
        if (mine === asked) {
          draw(false);
        }
      });
    }

    function draw(busy) {
      const preview = session.model.preview;
      columns.draw();
      units.draw();
      how.draw();
      dom.append(dom.clear(said), failed ? [el('div', {class: 'aui-message aui-message-error'}, failed)] : []);
      figures.setAttribute('aria-busy', String(busy));
      results.setAttribute('aria-busy', String(busy));
      offer(busy);
      if (!busy) {
        dom.append(dom.clear(figures), rows.figures(preview));
        dom.append(dom.clear(results), rows.render(preview));
        take.textContent = rows.offer(preview.counts);
        tell();
      }
    }

    function offer(busy) {
      const lacking = takeOver.fault(session.model);
      wanting.textContent = lacking || '';
      take.setAttribute('aria-disabled', String(Boolean(busy || failed || lacking || !rows.useful(session.model.preview))));
    }

    function tell() {
      const preview = session.model.preview;
      session.say(failed || preview.problem ? '' : rows.sum(preview.counts));
    }

    draw(false);
    return {
      element: el('div', null, el('h2', {class: 'duban-hidden'}, AJS.I18n.getText('duban.document.import.check')), chosen,
        figures, how.element, wanting, units.element, said, columns.element, results),
      take,
      tell,
      /* After an import that did not come through: everything as it was, and why. */
      refused(words) {
        failed = words;
        draw(false);
        said.scrollIntoView({block: 'center'});
        // the next try is allowed: nothing has to be changed for it
        failed = null;
        offer(false);
      }
    };
  }

  return {create};
});
