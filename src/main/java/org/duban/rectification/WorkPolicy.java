package org.duban.rectification;

/**
 * Whose matters heads and persons in charge act on by their role: progress, evidence, applications.
 */
public record WorkPolicy(Reach sections) {
  public static final WorkPolicy SHIPPED = new WorkPolicy(Reach.ANY);

  /** Those of every section, or only what their own leads or helps with and what is theirs. */
  public enum Reach {
    ANY,
    OWN
  }
}
