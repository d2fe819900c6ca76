package org.duban.approval;

import java.util.function.Supplier;
import org.duban.shared.Refusal;
import org.duban.shared.Term;

/** Whether someone may do something, and if not, why, in words for that person. */
public record Verdict(Term why) {
  private static final Verdict YES = new Verdict(null);

  public static Verdict yes() {
    return YES;
  }

  public static Verdict no(Term why) {
    return new Verdict(why);
  }

  public static Verdict unless(boolean hindered, Term why) {
    return hindered ? no(why) : YES;
  }

  public boolean isYes() {
    return why == null;
  }

  /** This refusal if it is one, else the next question. */
  public Verdict and(Supplier<Verdict> next) {
    return isYes() ? next.get() : this;
  }

  /** This if it is a yes, else the other's answer if that is one; else why not at first. */
  public Verdict or(Supplier<Verdict> other) {
    return isYes() || !other.get().isYes() ? this : YES;
  }

  /**
   * @throws Refusal FORBIDDEN with the reason
   */
  public void require() {
    if (!isYes()) {
      throw Refusal.forbidden(why.key(), why.arguments().toArray(java.io.Serializable[]::new));
    }
  }
}
