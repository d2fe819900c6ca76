package org.duban.rectification;

import java.util.Locale;

/** A warning light told three ways, since not everyone sees colours: colour, shape and words. */
public final class LightView {
  private final LightColor color;
  private final String text;

  public LightView(LightColor color, String text) {
    this.color = color;
    this.text = text;
  }

  public String getColor() {
    return color.name();
  }

  public String getCode() {
    return color.name().toLowerCase(Locale.ROOT);
  }

  /** The same characters as in cells.js. */
  public String getShape() {
    return switch (color) {
      case GREEN -> "●";
      case YELLOW -> "▲";
      case RED -> "◆";
      case BLUE -> "✔";
      case NONE -> "○";
    };
  }

  public String getText() {
    return text;
  }
}
