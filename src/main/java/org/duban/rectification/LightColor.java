package org.duban.rectification;

/** The colour means what the policy says; it is never shown without its text. */
public enum LightColor {
  GREEN,
  YELLOW,
  RED,
  BLUE,
  NONE
}
