package org.duban.organisation;

/** A unit of the organ, or one outside it. */
public record UnitId(int value) {}
