package org.duban.calendar;

import java.time.LocalDate;

/**
 * One line of a yearly notice.
 *
 * @param name of the holiday, such as 春节; may be empty
 */
public record SpecialDay(LocalDate date, DayKind kind, String name) {}
