/* The wizard's pages: what the dialog calls by the template keys in atlassian-plugin.xml. Values are filled in later. */
(function () {
  'use strict';

  const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

  function html(strings) {
    const values = Array.prototype.slice.call(arguments, 1);
    return strings.reduce(function (all, part, i) {
      return all + String(values[i - 1]).replace(/[&<>"']/g, function (c) { return ESCAPES[c]; }) + part;
    });
  }

  function basics() {
    return html`<form class="aui duban-report-basics" novalidate>
  <div class="duban-report-slot" aria-live="assertive"></div>
  <div class="field-group">
    <label for="duban-report-title">${AJS.I18n.getText('duban.report.field.title')}<span class="aui-icon icon-required"></span></label>
    <input class="text long-field" type="text" id="duban-report-title" name="title" maxlength="255" required autocomplete="off" aria-describedby="duban-report-title-hint">
    <div class="description" id="duban-report-title-hint">${AJS.I18n.getText('duban.report.field.title.hint')}</div>
    <div class="error" id="duban-report-title-error" hidden></div>
  </div>
  <div class="field-group">
    <label for="duban-report-organ">${AJS.I18n.getText('duban.report.field.organ')}</label>
    <input class="text long-field" type="text" id="duban-report-organ" name="organ" maxlength="100">
  </div>
  <div class="field-group">
    <label for="duban-report-period-kind">${AJS.I18n.getText('duban.report.field.period')}</label>
    <div class="duban-report-period">
      <select class="select" id="duban-report-period-kind">
        <option value="YEAR">${AJS.I18n.getText('duban.report.period.kind.year')}</option>
        <option value="HALF">${AJS.I18n.getText('duban.report.period.kind.half')}</option>
        <option value="QUARTER">${AJS.I18n.getText('duban.report.period.kind.quarter')}</option>
        <option value="RANGE">${AJS.I18n.getText('duban.report.period.kind.range')}</option>
        <option value="NONE">${AJS.I18n.getText('duban.report.period.kind.none')}</option>
      </select>
      <input class="text" type="number" min="1900" max="9999" step="1" id="duban-report-year" aria-label="${AJS.I18n.getText('duban.report.period.yearField')}">
      <select class="select" id="duban-report-part" aria-label="${AJS.I18n.getText('duban.report.period.partField')}"></select>
      <input class="text" type="date" id="duban-report-from" aria-label="${AJS.I18n.getText('duban.report.period.from')}">
      <input class="text" type="date" id="duban-report-to" aria-label="${AJS.I18n.getText('duban.report.period.to')}">
    </div>
    <div class="error" id="duban-report-period-error" hidden></div>
    <input type="hidden" name="period" id="duban-report-period-text">
  </div>
  <div class="field-group">
    <label for="duban-report-addressee">${AJS.I18n.getText('duban.report.field.addressee')}</label>
    <input class="text long-field" type="text" id="duban-report-addressee" name="addressee" maxlength="100" placeholder="${AJS.I18n.getText('duban.report.field.addressee.example')}">
  </div>
  <fieldset class="group duban-report-start">
    <legend><span>${AJS.I18n.getText('duban.report.field.start')}</span></legend>
    <div class="radio">
      <input class="radio" type="radio" name="start" value="existing" id="duban-report-start-existing">
      <label for="duban-report-start-existing">${AJS.I18n.getText('duban.report.start.existing')}</label>
      <div class="description">${AJS.I18n.getText('duban.report.start.existing.hint')}</div>
    </div>
    <div class="radio">
      <input class="radio" type="radio" name="start" value="blank" id="duban-report-start-blank">
      <label for="duban-report-start-blank">${AJS.I18n.getText('duban.report.start.blank')}</label>
      <div class="description">${AJS.I18n.getText('duban.report.start.blank.hint')}</div>
    </div>
  </fieldset>
</form>`;
  }

  function source() {
    return html`<form class="aui top-label duban-report-source" novalidate>
  <div class="duban-report-slot" aria-live="polite"></div>
  <div class="duban-report-drop" id="duban-report-drop">
    <label class="aui-button" for="duban-report-file">${AJS.I18n.getText('duban.report.source.choose')}</label>
    <input type="file" id="duban-report-file" accept=".txt,.docx,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document">
    <span class="duban-report-drop-hint">${AJS.I18n.getText('duban.report.source.drop')}</span>
    <span class="duban-report-file-name" id="duban-report-file-name"></span>
    <progress id="duban-report-progress" max="1" value="0" hidden aria-label="${AJS.I18n.getText('duban.report.source.uploading')}"></progress>
  </div>
  <div class="field-group">
    <label for="duban-report-text">${AJS.I18n.getText('duban.report.source.text')}</label>
    <textarea class="textarea full-width-field" id="duban-report-text" rows="16" spellcheck="false" aria-describedby="duban-report-count"></textarea>
    <div class="description" id="duban-report-count" role="status"></div>
  </div>
</form>`;
  }

  function review() {
    return '<form class="aui duban-report-review" novalidate></form>';
  }

  window.Duban = window.Duban || {};
  window.Duban.ReportWizard = { basics: basics, source: source, review: review };
}());
