package org.duban.rectification;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.duban.shared.Refusal;

/**
 * The last item of a page: where the next begins, whatever was added or closed meanwhile.
 *
 * @param key what the list is sorted by; null in the plan's order and among items without
 */
record ItemCursor(Object key, int seq, int id) {
  private static final String FORM = "[0-9]{1,9}-[0-9]{1,9}(-[it][A-Za-z0-9_-]{0,1500})?";

  static ItemCursor of(Item last, ItemOrder order) {
    return new ItemCursor(order.by().of(last), last.seq(), last.id().value());
  }

  /**
   * @throws Refusal INVALID for a text that {@link #text} did not write for a list in this order
   */
  static ItemCursor read(String text, ItemOrder order) {
    ItemCursor cursor = read(text);
    if (!order.by().holds(cursor.key())) {
      throw Refusal.invalid("duban.refusal.cursor");
    }
    return cursor;
  }

  private static ItemCursor read(String text) {
    if (!text.matches(FORM)) {
      throw Refusal.invalid("duban.refusal.cursor");
    }
    String[] parts = text.split("-", 3);
    int seq = Integer.parseInt(parts[0]);
    int id = Integer.parseInt(parts[1]);
    if (parts.length < 3) {
      return new ItemCursor(null, seq, id);
    }
    String key = parts[2].substring(1);
    if (parts[2].charAt(0) == 't') {
      return new ItemCursor(decoded(key), seq, id);
    }
    if (!key.matches("[0-9]{1,9}")) {
      throw Refusal.invalid("duban.refusal.cursor");
    }
    return new ItemCursor(Integer.valueOf(key), seq, id);
  }

  String text() {
    String place = seq + "-" + id;
    if (key == null) {
      return place;
    }
    return key instanceof Integer number
        ? place + "-i" + number
        : place
            + "-t"
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String key) {
    try {
      return new String(Base64.getUrlDecoder().decode(key), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notOurs) {
      throw Refusal.invalid("duban.refusal.cursor");
    }
  }
}
