package org.duban.confluence;

/**
 * What a row needs that several people may change at once; see {@link Transactions#lock}.
 *
 * <p>{@code touched} means nothing: it is written to take the row's lock.
 */
public interface Versioned {
  int getVersion();

  void setVersion(int version);

  long getTouched();

  void setTouched(long touched);
}
