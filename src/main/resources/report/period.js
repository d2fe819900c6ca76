/* Which days a report speaks of. Pure: words come from the caller. */
define('duban/report/period', [], function () {
  'use strict';

  const LAST_DAY = { 3: 31, 6: 30, 9: 30, 12: 31 };

  function day(year, month, date) {
    return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
  }

  function months(year, first, last) {
    return { from: day(year, first, 1), to: day(year, last, LAST_DAY[last]) };
  }

  /**
   * @param choice {kind: NONE|YEAR|HALF|QUARTER|RANGE, year, part, from, to}
   * @return {from, to} as ISO days, or null when the choice names no period
   */
  function days(choice) {
    const year = Number(choice.year);
    const part = Number(choice.part);
    if (choice.kind === 'RANGE') {
      return choice.from && choice.to ? { from: choice.from, to: choice.to } : null;
    }
    if (choice.kind === 'NONE' || !(year >= 1900 && year <= 9999)) {
      return null;
    }
    if (choice.kind === 'HALF') {
      return months(year, part === 2 ? 7 : 1, part === 2 ? 12 : 6);
    }
    if (choice.kind === 'QUARTER') {
      return months(year, part * 3 - 2, part * 3);
    }
    return months(year, 1, 12);
  }

  /** The rule the choice breaks, as the last part of an i18n key, or null. */
  function fault(choice) {
    if (choice.kind === 'RANGE') {
      if (Boolean(choice.from) !== Boolean(choice.to)) {
        return 'half';
      }
      return choice.from > choice.to ? 'order' : null;
    }
    return choice.kind !== 'NONE' && days(choice) === null ? 'year' : null;
  }

  /** @param words functions year(y), half1(y), half2(y), quarter(y, q), range(from, to) */
  function text(choice, words) {
    if (days(choice) === null) {
      return '';
    }
    switch (choice.kind) {
      case 'HALF':
        return Number(choice.part) === 2 ? words.half2(choice.year) : words.half1(choice.year);
      case 'QUARTER':
        return words.quarter(choice.year, choice.part);
      case 'RANGE':
        return words.range(choice.from, choice.to);
      default:
        return words.year(choice.year);
    }
  }

  return { days: days, fault: fault, text: text };
});
