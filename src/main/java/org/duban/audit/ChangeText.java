package org.duban.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Changes as JSON text, {@code [["dueOn","2026-03-31",null]]}. Written here because the platform
 * shows apps no JSON library, and the hash needs one spelling for ever.
 */
final class ChangeText {
  private final String text;
  private int at;

  private ChangeText(String text) {
    this.text = text;
  }

  static String write(List<Change> changes) {
    StringBuilder out = new StringBuilder("[");
    for (Change change : changes) {
      out.append(out.length() > 1 ? ",[" : "[");
      quote(out, change.field());
      quote(out.append(','), change.before());
      quote(out.append(','), change.after());
      out.append(']');
    }
    return out.append(']').toString();
  }

  static List<Change> read(String text) {
    return new ChangeText(text).changes();
  }

  private static void quote(StringBuilder out, String value) {
    if (value == null) {
      out.append("null");
      return;
    }
    out.append('"');
    for (char c : value.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    expect('[');
    while (text.charAt(at) != ']') {
      if (!changes.isEmpty()) {
        expect(',');
      }
      expect('[');
      String field = value();
      expect(',');
      String before = value();
      expect(',');
      changes.add(new Change(field, before, value()));
      expect(']');
    }
    return changes;
  }

  private String value() {
    if (text.startsWith("null", at)) {
      at += 4;
      return null;
    }
    expect('"');
    StringBuilder out = new StringBuilder();
    while (text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c != '\\') {
        out.append(c);
      } else if (text.charAt(at) == 'u') {
        out.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
        at += 5;
      } else {
        out.append(text.charAt(at++));
      }
    }
    at++;
    return out.toString();
  }

  private void expect(char c) {
    if (text.charAt(at++) != c) {
      throw new IllegalStateException("broken change text at " + (at - 1) + ": " + text);
    }
  }
}
