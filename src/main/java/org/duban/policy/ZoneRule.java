package org.duban.policy;

import java.time.ZoneId;

/** The zone whose days the office counts; null is the server's. */
public record ZoneRule(ZoneId zone) {}
