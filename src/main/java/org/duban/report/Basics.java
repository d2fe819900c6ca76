package org.duban.report;

/** What stands at the top of a report. All but the title may be empty, never null. */
record Basics(String title, String organ, String period, String addressee) {}
