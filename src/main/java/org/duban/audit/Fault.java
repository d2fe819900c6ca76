package org.duban.audit;

import org.duban.shared.Term;

/** What is wrong with an entry. */
public enum Fault {
  /** Its words no longer give its hash. */
  CHANGED,
  /** Entries before it are gone. */
  MISSING,
  /** It does not continue the entry before it. */
  UNLINKED,
  /** The last entries are gone: the subject itself counts more. */
  CUT;

  public Term term() {
    return Term.of("duban.audit.fault." + name());
  }
}
