package org.duban.calendar;

/** What a yearly notice says about a day that is not what its weekday suggests. */
public enum DayKind {
  /** 放假: a day off, whatever its weekday. */
  OFF,
  /** 上班(调休): a weekend day worked in exchange. */
  WORK
}
