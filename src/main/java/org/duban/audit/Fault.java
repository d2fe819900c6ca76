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
  CUT,
  /** The entry is whole, but what was written down with it has been changed since. */
  ALTERED,
  /** The entry is whole, but what it is about is gone. */
  LOST,
  /** Of a plan: it has given more places to items than it has items now. */
  ITEMS_GONE;

  public Term term() {
    return Term.of("duban.audit.fault." + name());
  }
}
