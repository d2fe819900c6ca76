/* Page 2: the text of an existing report, pasted or from a file. */
define('duban/report/source', ['duban/report/api', 'duban/report/dom', 'duban/report/model', 'duban/report/kept'], function (api, dom, models, kept) {
  'use strict';

  const FILE_LIMIT = 10 * 1000 * 1000;
  const NAME = /\.(txt|docx)$/i;

  function kilobytes(count) {
    return count < 1024 * 1024 ? Math.ceil(count / 1024) + ' KB' : (count / 1024 / 1024).toFixed(1) + ' MB';
  }

  function show(root, model) {
    const slot = root.querySelector('.duban-report-slot');
    const area = root.querySelector('#duban-report-text');
    const count = root.querySelector('#duban-report-count');
    const picker = root.querySelector('#duban-report-file');
    const name = root.querySelector('#duban-report-file-name');
    const progress = root.querySelector('#duban-report-progress');
    const drop = root.querySelector('#duban-report-drop');

    function countText() {
      const size = area.value.length;
      count.textContent = AJS.I18n.getText('duban.report.source.count', size.toLocaleString(), models.LIMIT.toLocaleString());
      count.classList.toggle('duban-report-over', size > models.LIMIT);
    }

    function busy(on) {
      progress.hidden = !on;
      drop.setAttribute('aria-busy', String(on));
      picker.disabled = on;
      area.readOnly = on;
    }

    function read(file) {
      if (!NAME.test(file.name)) {
        dom.say(slot, 'error', AJS.I18n.getText('duban.report.source.wrongType', file.name));
        return;
      }
      if (file.size > FILE_LIMIT) {
        dom.say(slot, 'error', AJS.I18n.getText('duban.report.source.bigFile', file.name, kilobytes(file.size), kilobytes(FILE_LIMIT)));
        return;
      }
      const replaced = area.value;
      dom.say(slot, 'info', AJS.I18n.getText('duban.report.source.reading', file.name));
      busy(true);
      api.previewFile(file, function (done) {
        if (done === null) {
          progress.removeAttribute('value');
        } else {
          progress.value = done;
        }
      }).then(function (preview) {
        models.recognised(model, preview.text, preview);
        model.fileName = file.name;
        kept.save(model.text);
        area.value = preview.text;
        // a text area turns CR LF into LF: keep the places right by keeping the server's text while it looks the same
        model.shown = area.value;
        name.textContent = file.name + ' · ' + kilobytes(file.size);
        dom.say(slot, 'success', AJS.I18n.getText('duban.report.source.read', file.name));
        if (replaced.trim() !== '' && replaced !== area.value) {
          slot.append(dom.el('button', { type: 'button', class: 'aui-button aui-button-link', click: function () {
            area.value = replaced;
            countText();
            dom.say(slot, null);
          } }, AJS.I18n.getText('duban.report.source.undo')));
        }
      }).catch(function (failure) {
        dom.say(slot, 'error', AJS.I18n.getText('duban.report.source.unreadable', file.name, failure.message));
      }).then(function () {
        busy(false);
        picker.value = '';
        countText();
      });
    }

    function offerKept() {
      const text = kept.load();
      if (model.text === '' && text.trim() !== '') {
        dom.say(slot, 'info', AJS.I18n.getText('duban.report.source.kept'));
        slot.firstChild.append(dom.el('button', { type: 'button', class: 'aui-button aui-button-link', click: function () {
          area.value = text;
          keep(root, model);
          countText();
          dom.say(slot, null);
        } }, AJS.I18n.getText('duban.report.source.kept.take')));
      }
    }

    area.value = model.text;
    model.shown = area.value;
    offerKept();
    name.textContent = model.fileName || '';
    countText();
    area.addEventListener('input', countText);
    picker.addEventListener('change', function () { if (picker.files.length) { read(picker.files[0]); } });
    ['dragenter', 'dragover'].forEach(function (type) {
      root.addEventListener(type, function (e) {
        if (Array.from(e.dataTransfer.types).includes('Files')) {
          e.preventDefault();
          drop.classList.add('duban-report-dropping');
        }
      });
    });
    ['dragleave', 'drop'].forEach(function (type) {
      root.addEventListener(type, function () { drop.classList.remove('duban-report-dropping'); });
    });
    root.addEventListener('drop', function (e) {
      if (e.dataTransfer.files.length) {
        e.preventDefault();
        read(e.dataTransfer.files[0]);
      }
    });
  }

  /** Keeps the text even if it is refused or the user goes back. */
  function keep(root, model) {
    const area = root.querySelector('#duban-report-text');
    if (area && area.value !== model.shown) {
      model.text = area.value;
      model.shown = area.value;
      model.fileName = null;
      kept.save(model.text);
    }
  }

  /** Why this text cannot be sent, in words, or null. */
  function fault(model) {
    if (model.text.trim() === '') {
      return AJS.I18n.getText('duban.report.source.empty');
    }
    const size = model.text.length;
    return size > models.LIMIT ? AJS.I18n.getText('duban.report.source.tooLong', size.toLocaleString(), models.LIMIT.toLocaleString()) : null;
  }

  return { show: show, keep: keep, fault: fault, done: kept.clear };
});
