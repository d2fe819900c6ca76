package org.duban.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.rectification.DueTerm;
import org.duban.rectification.ItemStatus;
import org.duban.rectification.Standing;
import org.duban.shared.Refusal;

/**
 * That a ledger is taken over as it stands, and what its words for the state mean here.
 *
 * @param basis what the states rest on; needed for the import, not for the preview
 * @param fileName as its owner named it; may be null
 * @param said by the words of the state column, dates and lights aside, or {@code *} for all the
 *     others; without it these go by what they look like
 */
public record TakeOverWish(String basis, String fileName, Map<String, ItemStatus> said) {
  static final Set<ItemStatus> STATES =
      EnumSet.of(ItemStatus.OPEN, ItemStatus.DOING, ItemStatus.CLOSED, ItemStatus.HOLD);

  /** Stands for all the words that nobody spoke of and that look like nothing known. */
  static final String OTHERS = "*";

  public TakeOverWish {
    Map<String, ItemStatus> plain = new LinkedHashMap<>();
    said.forEach(
        (words, status) -> {
          if (!STATES.contains(status)) {
            throw Refusal.invalid("duban.document.refusal.state", status.name());
          }
          plain.put(plain(words), status);
        });
    said = plain;
  }

  /** Null where nobody said what the words mean, and they look like nothing known. */
  ItemStatus status(LedgerEntry entry) {
    ItemStatus own = said.getOrDefault(plain(entry.statusWords()), guess(entry.status()));
    return own == null && entry.status() != StatusHint.VOID ? said.get(OTHERS) : own;
  }

  static ItemStatus guess(StatusHint hint) {
    return switch (hint) {
      case NONE, NOT_STARTED -> ItemStatus.OPEN;
      case DOING, PARTLY -> ItemStatus.DOING;
      case DONE -> ItemStatus.CLOSED;
      case LONG -> ItemStatus.HOLD;
      case VOID, UNKNOWN -> null;
    };
  }

  Standing standing(LedgerEntry entry) {
    ItemStatus status = status(entry);
    boolean settled = status != null && status.isSettled();
    return new Standing(status, entry.origDueOn(), settled ? entry.closedOn() : null);
  }

  /** What the register would refuse, told before and by the cell. */
  List<CellFault> faults(LedgerEntry entry, LocalDate today) {
    List<CellFault> faults = new ArrayList<>();
    ItemStatus status = status(entry);
    if (status == null) {
      fault(faults, entry, entry.status() != StatusHint.VOID, "takeOver.status");
      return faults;
    }
    if (status == ItemStatus.OPEN) {
      return faults;
    }
    fault(faults, entry, entry.leader() == null, "takeOver.leader");
    fault(faults, entry, entry.units().isEmpty(), "takeOver.unit");
    DueTerm term = PreviewBuilder.term(entry.term());
    fault(
        faults,
        entry,
        status != ItemStatus.CLOSED && !term.isComplete() && entry.origDueOn() == null,
        "takeOver.term");
    fault(
        faults,
        entry,
        status == ItemStatus.DOING && entry.measures().isEmpty(),
        "takeOver.measure");
    LocalDate closed = entry.closedOn();
    if (status.isSettled()) {
      fault(faults, entry, status == ItemStatus.CLOSED && closed == null, "takeOver.closedOn");
      fault(faults, entry, closed != null && closed.isAfter(today), "takeOver.future");
    }
    return faults;
  }

  private static void fault(List<CellFault> faults, LedgerEntry entry, boolean wrong, String why) {
    if (wrong) {
      faults.add(new CellFault(entry.firstRow(), -1, entry.statusWords(), Reason.of(why), true));
    }
  }

  static String plain(String words) {
    return StatusHint.key(words);
  }
}
