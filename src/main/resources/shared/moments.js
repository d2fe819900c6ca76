/* Instants as the viewer's own day and hour. Pure. */
define('duban/shared/moments', [], function () {
  'use strict';

  const pad = number => String(number).padStart(2, '0');

  /* An instant as the viewer's day and, with time, to the minute. */
  function day(instant, withTime) {
    const at = new Date(instant);
    const date = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
    return withTime ? `${date} ${pad(at.getHours())}:${pad(at.getMinutes())}` : date;
  }

  return {day};
});
