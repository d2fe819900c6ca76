package org.duban.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.duban.rectification.ItemField;
import org.duban.rectification.ItemStatus;
import org.duban.shared.Checked;
import org.duban.shared.Refusal;

/** What callers write about a ledger's words for states. */
final class StateWords {
  private StateWords() {}

  /** For a look only, which needs no basis. */
  static TakeOverWish wish(String lines) {
    Map<String, ItemStatus> said = new HashMap<>();
    for (String line : lines == null || lines.isBlank() ? new String[0] : lines.split("\\R")) {
      int colon = line.indexOf(':');
      said.put(line.substring(colon + 1), status(line.substring(0, Math.max(0, colon))));
    }
    return new TakeOverWish(null, null, said);
  }

  /** Refuses a missing basis before any row is looked at. */
  static TakeOverWish wish(String basis, String fileName, Map<String, String> states) {
    Map<String, ItemStatus> said = new HashMap<>();
    if (states != null) {
      states.forEach((words, state) -> said.put(words, status(state)));
    }
    return new TakeOverWish(
        Checked.required(ItemField.label("basis"), Checked.text(ItemField.label("basis"), basis)),
        Checked.line(ItemField.label("file"), fileName, Checked.LINE),
        said);
  }

  private static ItemStatus status(String name) {
    return Arrays.stream(ItemStatus.values())
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> Refusal.invalid("duban.document.refusal.state", name == null ? "" : name));
  }
}
