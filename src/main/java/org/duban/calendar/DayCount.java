package org.duban.calendar;

/** 自然日 or 工作日. */
public enum DayCount {
  CALENDAR,
  WORKING
}
