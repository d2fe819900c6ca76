package org.duban.shared;

/** A wiki page, by the id of its latest version. */
public record PageId(long value) {}
