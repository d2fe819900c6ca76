/**
 * Working days as the State Council publishes them each year: public holidays, and the weekend days
 * worked in exchange (调休). A year whose table nobody has imported falls back to weekends, and every
 * answer that rests on such a year says so.
 */
package org.duban.calendar;
