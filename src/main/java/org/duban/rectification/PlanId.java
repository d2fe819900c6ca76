package org.duban.rectification;

/** A plan (整改方案), the aggregate that items belong to. */
public record PlanId(int value) {}
