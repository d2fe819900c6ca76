/* The Create dialog: lists what can be made here, and gives the blueprint's wizard its place. */
AJS.toInit(function () {
  'use strict';
  const opener = document.getElementById('create-content');
  if (!opener) return;
  require(['host/dom', 'host/http', 'host/wizard'], function (dom, http, wizards) {
    const e = dom.element;
    const dialog = AJS.dialog2('#create-dialog');
    const root = document.getElementById('create-dialog');
    const heading = root.querySelector('h1');
    const container = root.querySelector('.host-wizard-page');
    const aside = root.querySelector('.host-wizard-help');
    const trouble = root.querySelector('.host-wizard-error');
    const nextButton = document.getElementById('create-dialog-next');
    const backButton = document.getElementById('create-dialog-back');
    let items = [];
    let spaces = [];
    let spaceKey = '';
    let running = null;

    function error(text) {
      trouble.replaceChildren();
      if (text) trouble.append(e('div', { className: 'aui-message aui-message-error', role: 'alert' }, e('p', {}, text)));
    }

    /** As the product's dialog: only spaces in which one may create, the current one first. */
    function spacePicker() {
      const select = e('select', { className: 'select', id: 'create-dialog-space' });
      spaces.forEach(function (space) { select.append(e('option', { value: space.key }, space.name)); });
      select.value = spaceKey;
      select.addEventListener('change', function () { spaceKey = select.value; });
      return e('div', { className: 'host-create-space' }, e('label', { htmlFor: 'create-dialog-space' }, dom.words.createIn), select);
    }

    function choices() {
      running = null;
      error(spaces.length ? '' : dom.words.noSpaceToCreateIn);
      nextButton.disabled = spaces.length === 0;
      heading.textContent = dom.words.create;
      backButton.hidden = true;
      nextButton.textContent = dom.words.next;
      aside.replaceChildren();
      const shelf = e('ol', { className: 'host-create-list', role: 'listbox', 'aria-label': dom.words.create });
      items.forEach(function (item, index) {
        const entry = e('li', { role: 'option', tabIndex: 0, 'data-item': item.webItem || 'blank', 'aria-selected': String(index === 0) },
          e('img', { src: item.icon, alt: '', width: 100, height: 75 }),
          e('div', {}, e('strong', {}, item.name), e('p', {}, item.description)));
        function choose() {
          shelf.querySelectorAll('[aria-selected=true]').forEach(function (other) { other.setAttribute('aria-selected', 'false'); });
          entry.setAttribute('aria-selected', 'true');
        }
        entry.addEventListener('click', choose);
        entry.addEventListener('focus', choose);
        entry.addEventListener('dblclick', begin);
        entry.addEventListener('keydown', function (event) { if (event.key === 'Enter') begin(); });
        shelf.append(entry);
      });
      container.replaceChildren(spacePicker(), shelf);
    }

    const view = {
      container: container,
      spaceKey: function () { return spaceKey; },
      show: function (page, first, last) {
        error('');
        heading.textContent = page.title;
        backButton.hidden = false;
        nextButton.textContent = last ? dom.words.create : dom.words.next;
        aside.replaceChildren();
        if (page.descriptionContent) aside.append(e('h3', {}, page.descriptionHeader || ''), e('p', {}, page.descriptionContent));
      }
    };

    function create(item) {
      return function (made) {
        nextButton.disabled = true;
        nextButton.setAttribute('aria-busy', 'true');
        error('');
        http.post('/host/blueprints/create', { webItem: item.webItem, spaceKey: spaceKey,
          parentPageId: String(AJS.Meta.get('page-id') || ''), title: made.title, fields: made.fields })
          .then(function (answer) { location.assign(answer.url); }, function (failure) { error(failure.message); })
          .then(function () { nextButton.disabled = false; nextButton.removeAttribute('aria-busy'); });
      };
    }

    function begin() {
      if (!nextButton.disabled) start();
    }

    function start() {
      const chosen = container.querySelector('[aria-selected=true]');
      const item = items.find(function (i) { return (i.webItem || 'blank') === chosen.dataset.item; });
      if (!item.webItem) {
        location.assign(AJS.contextPath() + '/pages/createpage.action?spaceKey=' + encodeURIComponent(spaceKey)
          + '&fromPageId=' + encodeURIComponent(AJS.Meta.get('page-id') || ''));
        return;
      }
      if (!item.pages.length) { create(item)({ title: '', fields: {} }); return; }
      try { running = wizards.run(item, view, create(item)); } catch (failure) { console.error(failure); error(failure.message); }
    }

    nextButton.addEventListener('click', function () {
      if (!running) { start(); return; }
      try { running.next(); } catch (failure) { console.error(failure); error(failure.message); }
    });
    backButton.addEventListener('click', function () {
      if (running.atFirst()) choices(); else running.back();
    });
    document.getElementById('create-dialog-cancel').addEventListener('click', function () { dialog.hide(); });
    opener.addEventListener('click', function (event) {
      event.preventDefault();
      http.get('/host/blueprints').then(function (answer) {
        items = answer.items;
        spaces = answer.spaces;
        const here = spaces.find(function (space) { return space.key === AJS.Meta.get('space-key'); });
        spaceKey = (here || spaces[0] || { key: '' }).key;
        choices();
        dialog.show();
      }, function (failure) { require('aui/flag')({ type: 'error', title: failure.message }); });
    });
  });
});
