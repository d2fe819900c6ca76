/* The Create dialog: pages one upon another, each with buttons of its own, the first listing what can be made here. */
AJS.toInit(function () {
  'use strict';
  const opener = document.getElementById('create-content');
  if (!opener) return;
  require(['host/dom', 'host/http', 'host/wizard'], function (dom, http, wizards) {
    const e = dom.element;
    const dialog = AJS.dialog2('#create-dialog');
    const root = document.getElementById('create-dialog');
    const heading = root.querySelector('h1');
    const contents = root.querySelector('.host-wizard');
    const footer = root.querySelector('.aui-dialog2-footer');
    const pages = [];
    let spaces = [];
    let spaceKey = '';

    function guarded(page, action) {
      return function () {
        page.trouble.replaceChildren();
        try { action(); } catch (failure) { console.error(failure); tell(failure.message); }
      };
    }

    function tell(text) {
      pages[pages.length - 1].trouble.replaceChildren(e('div', { className: 'aui-message aui-message-error', role: 'alert' }, e('p', {}, text)));
    }

    function showLast() {
      pages.forEach(function (page, index) { page.body.hidden = page.buttons.hidden = index < pages.length - 1; });
      heading.textContent = pages[pages.length - 1].title;
    }

    const stack = {
      push: function (shown) {
        const page = { title: shown.title, trouble: e('div', { className: 'host-wizard-error' }) };
        const next = e('button', { type: 'button', className: 'aui-button aui-button-primary create-dialog-create-button' },
          shown.last ? dom.words.create : dom.words.next);
        next.addEventListener('click', guarded(page, shown.next));
        const back = shown.back && e('button', { type: 'button', className: 'aui-button button-panel-back' }, dom.words.back);
        if (back) back.addEventListener('click', guarded(page, shown.back));
        const cancel = e('button', { type: 'button', className: 'aui-button aui-button-link button-panel-cancel-link' }, dom.words.cancel);
        cancel.addEventListener('click', function () { dialog.hide(); });
        const aside = shown.aside && e('aside', { className: 'host-wizard-help' }, e('h3', {}, shown.aside.heading), e('p', {}, shown.aside.words));
        page.body = e('div', { className: 'dialog-components' }, page.trouble,
          e('div', { className: 'host-wizard-body' }, e('div', { className: 'host-wizard-page' }, shown.content), aside || null));
        page.buttons = e('div', { className: 'aui-dialog2-footer-actions' }, back || null, next, cancel);
        page.body.addEventListener('submit', function (event) { event.preventDefault(); next.click(); });
        contents.append(page.body);
        footer.append(page.buttons);
        pages.push(page);
        showLast();
      },
      pop: function () {
        const gone = pages.pop();
        gone.body.remove();
        gone.buttons.remove();
        showLast();
      }
    };

    /* The product disables the whole dialog at this point and does not give it back when the page is refused. */
    function create(item) {
      return function (data) {
        root.querySelectorAll('input, select, textarea, button').forEach(function (control) { control.disabled = true; });
        http.post('/host/blueprints/create', { webItem: item.webItem, spaceKey: spaceKey,
          parentPageId: String(AJS.Meta.get('page-id') || ''), title: data.title || '', fields: data })
          .then(function (answer) { location.assign(answer.url); }, function (failure) { tell(failure.message); });
      };
    }

    function begin(item) {
      if (spaces.length) start(item);
    }

    function start(item) {
      if (item.webItem) {
        if (item.pages.length) wizards.run(item, spaceKey, stack, create(item)); else create(item)({});
        return;
      }
      location.assign(AJS.contextPath() + '/pages/createpage.action?spaceKey=' + encodeURIComponent(spaceKey)
        + '&fromPageId=' + encodeURIComponent(AJS.Meta.get('page-id') || ''));
    }

    /** As the product's dialog: only spaces in which one may create, the current one first. */
    function spacePicker() {
      const select = e('select', { className: 'select', id: 'create-dialog-space' });
      spaces.forEach(function (space) { select.append(e('option', { value: space.key }, space.name)); });
      select.value = spaceKey;
      select.addEventListener('change', function () { spaceKey = select.value; });
      return e('div', { className: 'host-create-space' }, e('label', { htmlFor: 'create-dialog-space' }, dom.words.createIn), select);
    }

    function choices(items) {
      const shelf = e('ol', { className: 'host-create-list', role: 'listbox', 'aria-label': dom.words.create });
      let chosen = items[0];
      items.forEach(function (item) {
        const entry = e('li', { role: 'option', tabIndex: 0, 'data-item': item.webItem || 'blank', 'aria-selected': String(item === chosen) },
          e('img', { src: item.icon, alt: '', width: 100, height: 75 }),
          e('div', {}, e('strong', {}, item.name), e('p', {}, item.description)));
        function choose() {
          chosen = item;
          Array.from(shelf.children).forEach(function (other) { other.setAttribute('aria-selected', String(other === entry)); });
        }
        entry.addEventListener('click', choose);
        entry.addEventListener('focus', choose);
        entry.addEventListener('dblclick', function () { begin(item); });
        entry.addEventListener('keydown', function (event) { if (event.key === 'Enter') begin(item); });
        shelf.append(entry);
      });
      stack.push({ title: dom.words.create, content: e('div', {}, spacePicker(), shelf), next: function () { begin(chosen); } });
      if (!spaces.length) tell(dom.words.noSpaceToCreateIn);
    }

    opener.addEventListener('click', function (event) {
      event.preventDefault();
      http.get('/host/blueprints').then(function (answer) {
        spaces = answer.spaces;
        const here = spaces.find(function (space) { return space.key === AJS.Meta.get('space-key'); });
        spaceKey = (here || spaces[0] || { key: '' }).key;
        contents.replaceChildren();
        footer.replaceChildren();
        pages.length = 0;
        choices(answer.items);
        dialog.show();
      }, function (failure) { require('aui/flag')({ type: 'error', title: failure.message }); });
    });
  });
});
