package org.duban.rectification;

/** A problem as it is first written down; category and detail may be null. */
public record NewItem(String category, String title, String detail) {}
