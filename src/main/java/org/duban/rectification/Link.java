package org.duban.rectification;

/** Pairs a problem with a measure, each by its place (from 0) in the lists created together. */
public record Link(int item, int measure) {}
