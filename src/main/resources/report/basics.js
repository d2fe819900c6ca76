/* Page 1: what the report is called, whose it is, of which days, and where its words come from. */
define('duban/report/basics', ['duban/report/period'], function (period) {
  'use strict';

  const WORDS = {
    year: function (year) { return AJS.I18n.getText('duban.report.period.year', String(year)); },
    half1: function (year) { return AJS.I18n.getText('duban.report.period.half1', String(year)); },
    half2: function (year) { return AJS.I18n.getText('duban.report.period.half2', String(year)); },
    quarter: function (year, part) { return AJS.I18n.getText('duban.report.period.quarter', String(year), String(part)); },
    range: function (from, to) { return AJS.I18n.getText('duban.report.period.range', from, to); },
  };

  function parts(kind) {
    return kind === 'HALF'
      ? [AJS.I18n.getText('duban.report.period.first'), AJS.I18n.getText('duban.report.period.second')]
      : [AJS.I18n.getText('duban.report.period.q1'), AJS.I18n.getText('duban.report.period.q2'),
        AJS.I18n.getText('duban.report.period.q3'), AJS.I18n.getText('duban.report.period.q4')];
  }

  function fields(root) {
    const find = function (id) { return root.querySelector('#duban-report-' + id); };
    return {
      title: find('title'), titleError: find('title-error'), organ: find('organ'), addressee: find('addressee'),
      kind: find('period-kind'), year: find('year'), part: find('part'), from: find('from'), to: find('to'),
      periodText: find('period-text'), periodError: find('period-error'),
      existing: find('start-existing'), blank: find('start-blank'),
    };
  }

  function choice(f) {
    return { kind: f.kind.value, year: f.year.value, part: f.part.value, from: f.from.value, to: f.to.value };
  }

  function showPeriod(f) {
    const kind = f.kind.value;
    const dated = kind === 'YEAR' || kind === 'HALF' || kind === 'QUARTER';
    f.year.hidden = !dated;
    f.part.hidden = kind !== 'HALF' && kind !== 'QUARTER';
    f.from.hidden = kind !== 'RANGE';
    f.to.hidden = kind !== 'RANGE';
    if (f.part.dataset.kind !== kind && !f.part.hidden) {
      f.part.replaceChildren.apply(f.part, parts(kind).map(function (word, i) { return new Option(word, String(i + 1)); }));
      f.part.dataset.kind = kind;
    }
  }

  function complain(field, slot, text) {
    slot.hidden = !text;
    slot.textContent = text || '';
    field.setAttribute('aria-invalid', text ? 'true' : 'false');
    if (text) {
      field.setAttribute('aria-errormessage', slot.id);
    }
  }

  const PERIOD_FAULTS = {
    half: function () { return AJS.I18n.getText('duban.report.period.fault.half'); },
    order: function () { return AJS.I18n.getText('duban.report.period.fault.order'); },
    year: function () { return AJS.I18n.getText('duban.report.period.fault.year'); },
  };

  /** Fills the page from what was decided before, or from defaults, and keeps the suggested title in step. */
  function show(root, model, suggested) {
    const f = fields(root);
    const before = model.basics || {
      title: suggested || '', titleTouched: Boolean(suggested), organ: '', addressee: '', start: 'existing',
      choice: { kind: 'YEAR', year: String(new Date().getFullYear()), part: '1', from: '', to: '' },
    };
    let touched = before.titleTouched;
    f.title.value = before.title;
    f.organ.value = before.organ;
    f.addressee.value = before.addressee;
    f.kind.value = before.choice.kind;
    showPeriod(f);
    ['year', 'part', 'from', 'to'].forEach(function (name) { f[name].value = before.choice[name]; });
    f.existing.checked = before.start === 'existing';
    f.blank.checked = before.start === 'blank';

    function update() {
      f.periodText.value = period.text(choice(f), WORDS);
      if (!touched) {
        f.title.value = AJS.I18n.getText('duban.report.title.suggestion', f.organ.value.trim(), f.periodText.value);
      }
    }
    f.title.addEventListener('input', function () {
      touched = f.title.value.trim() !== '';
      complain(f.title, f.titleError, null);
    });
    f.kind.addEventListener('change', function () { showPeriod(f); update(); });
    [f.organ, f.year, f.part, f.from, f.to].forEach(function (field) { field.addEventListener('input', update); });
    update();
    root.dubanTitleTouched = function () { return touched; };
  }

  /* Once the dialog has sent the last page it cannot be mended any more: what it would refuse is refused here. */
  function titleFault(title, spaceKey) {
    if (title === '') {
      return AJS.I18n.getText('duban.report.field.title.missing');
    }
    return Confluence.Blueprint.canCreatePage(spaceKey, title) ? null : AJS.I18n.getText('duban.shared.title.taken', title);
  }

  /** Takes the page into the model; false, with the reason beside the field, if something must be mended first. */
  function take(root, model, spaceKey) {
    const f = fields(root);
    const picked = choice(f);
    const fault = period.fault(picked);
    const untitled = titleFault(f.title.value.trim(), spaceKey);
    complain(f.title, f.titleError, untitled);
    complain(f.kind, f.periodError, fault ? PERIOD_FAULTS[fault]() : null);
    if (untitled || fault) {
      (untitled ? f.title : f.kind).focus();
      return false;
    }
    model.basics = {
      title: f.title.value, titleTouched: root.dubanTitleTouched(), organ: f.organ.value,
      addressee: f.addressee.value, period: f.periodText.value, choice: picked, start: f.blank.checked ? 'blank' : 'existing',
    };
    return true;
  }

  return { show: show, take: take };
});
