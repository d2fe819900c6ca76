/**
 * Reads a report as its author wrote it: outline, problems, measures, figures, regulations, gaps to
 * fill in, and whatever looks damaged. Pure functions of the text, in linear time; nothing is
 * rewritten, nothing is guessed without a warning. Every place is a UTF-16 offset in the submitted
 * text, before any cleaning.
 */
package org.duban.report.reading;
