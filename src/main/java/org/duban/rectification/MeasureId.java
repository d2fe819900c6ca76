package org.duban.rectification;

/** A measure (整改措施) of one plan. */
public record MeasureId(int value) {}
