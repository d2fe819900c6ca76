package org.duban.organisation;

/**
 * Either a wiki user by name, whose full name is then taken over, or a bare name; the rest may be
 * null.
 */
public record NewStaff(String userName, String name, String post, UnitId unit) {}
