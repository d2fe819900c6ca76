package org.duban.rectification;

import java.util.List;
import java.util.function.Supplier;
import org.duban.approval.Extension;
import org.duban.organisation.Unit;
import org.duban.shared.Term;

/**
 * An item with all that a ledger shows of it to one viewer.
 *
 * @param leadUnit null while none is set
 * @param latest its newest progress, or null
 * @param takeOver null where it was written down here
 * @param extensions of the present cycle, oldest first
 * @param extensionsLeft how many more may be granted in it
 * @param choosing worked out when asked for: a table without buttons never asks
 * @param waitingFor who is to act next, in words; null when nobody is
 */
public record BoardItem(
    Item item,
    Unit leadUnit,
    List<Unit> coUnits,
    List<Unit> ccUnits,
    List<Measure> measures,
    Progress latest,
    TakeOver takeOver,
    Light light,
    List<Extension> extensions,
    int extensionsLeft,
    Supplier<List<Choice>> choosing,
    Term waitingFor) {
  public List<Choice> choices() {
    return choosing.get();
  }

  /**
   * What the viewer can do.
   *
   * @param why not, in words; null when allowed
   */
  public record Choice(Action action, Term why) {
    public boolean isAllowed() {
      return why == null;
    }
  }
}
