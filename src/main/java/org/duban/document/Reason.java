package org.duban.document;

import java.io.Serializable;
import org.duban.shared.Term;

/** Why something in a workbook was not taken, and what its owner can do about it. */
public record Reason(Term why, Term cure) {
  /** Two texts stand under one name: {@code duban.document.why.X} and {@code ...cure.X}. */
  static Reason of(String name, Serializable... arguments) {
    return new Reason(
        Term.of("duban.document.why." + name, arguments),
        Term.of("duban.document.cure." + name, arguments));
  }
}
