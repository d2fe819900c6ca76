package com.atlassian.util.profiling;

/** Active Objects times its calls with this; the stand-in keeps no times. */
public interface Ticker extends AutoCloseable {
  @Override
  void close();
}
