package org.duban.calendar;

import java.util.List;

/**
 * A year's table as it is in force.
 *
 * @param version 0 while none was imported
 * @param days in order; empty where weekends alone count
 */
public record CalendarYear(int year, int version, List<SpecialDay> days) {}
