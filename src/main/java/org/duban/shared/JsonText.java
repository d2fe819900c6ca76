package org.duban.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** JSON as text and back, whole numbers only: the platform shows apps no JSON library. */
public final class JsonText {
  private final String text;
  private int at;

  private JsonText(String text) {
    this.text = text;
  }

  public static String write(Object value) {
    if (value instanceof Map<?, ?> map) {
      StringJoiner out = new StringJoiner(",", "{", "}");
      map.forEach((name, each) -> out.add(quoted(String.valueOf(name)) + ":" + write(each)));
      return out.toString();
    }
    if (value instanceof List<?> list) {
      StringJoiner out = new StringJoiner(",", "[", "]");
      list.forEach(each -> out.add(write(each)));
      return out.toString();
    }
    return value instanceof String line ? quoted(line) : String.valueOf(value);
  }

  /** Only what {@link #write} wrote. */
  public static Map<?, ?> read(String text) {
    return (Map<?, ?>) new JsonText(text).value();
  }

  private static String quoted(String value) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : value.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  private Object value() {
    char c = text.charAt(at);
    if (c == '{') {
      Map<String, Object> map = new LinkedHashMap<>();
      while (next('}')) {
        String name = string();
        at++;
        map.put(name, value());
      }
      return map;
    }
    if (c == '[') {
      List<Object> list = new ArrayList<>();
      while (next(']')) {
        list.add(value());
      }
      return list;
    }
    return c == '"' ? string() : word();
  }

  /** Steps over the opening bracket or a comma; false at the closing one, which it steps over. */
  private boolean next(char closing) {
    at++;
    if (text.charAt(at - 1) == closing) {
      return false;
    }
    if (text.charAt(at) == closing) {
      at++;
      return false;
    }
    return true;
  }

  private Object word() {
    int from = at;
    while (",]}".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(from, at);
    return switch (word) {
      case "null" -> null;
      case "true", "false" -> Boolean.valueOf(word);
      default -> Integer.valueOf(word);
    };
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    for (at++; text.charAt(at) != '"'; at++) {
      if (text.charAt(at) != '\\') {
        out.append(text.charAt(at));
      } else if (text.charAt(++at) == 'u') {
        out.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
        at += 4;
      } else {
        out.append(text.charAt(at));
      }
    }
    at++;
    return out.toString();
  }
}
