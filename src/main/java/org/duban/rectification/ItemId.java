package org.duban.rectification;

/** A problem to be rectified (整改问题). */
public record ItemId(int value) {}
