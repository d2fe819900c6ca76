package org.duban.document;

import java.util.Optional;
import java.util.function.Consumer;
import org.duban.rectification.BoardItem;
import org.duban.rectification.LedgerPage;

/** A plan's list, page by page: the rectification ledger, or a test's. */
interface LedgerPages {
  /** As many as the list gives at once; each page asks for this many. */
  int SIZE = 200;

  LedgerPage page(Optional<String> cursor);

  /** From the first page on, which the caller already has; never holds more than one. */
  default void each(LedgerPage first, Consumer<BoardItem> consumer) {
    LedgerPage page = first;
    while (true) {
      page.items().rows().forEach(consumer);
      if (page.items().next().isEmpty()) {
        return;
      }
      page = page(page.items().next());
    }
  }
}
