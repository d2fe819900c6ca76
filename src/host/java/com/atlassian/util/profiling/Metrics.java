package com.atlassian.util.profiling;

/** Linked by Active Objects 6; keeps no metrics. */
public final class Metrics {
  private Metrics() {}

  public static Builder metric(String name) {
    return new Builder();
  }

  public static class Builder {
    public Builder tag(String name, String value) {
      return this;
    }

    public Builder invokerPluginKey(String pluginKey) {
      return this;
    }

    public Builder withAnalytics() {
      return this;
    }

    public Ticker startTimer() {
      return () -> {};
    }
  }
}
