package org.duban.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reports of invented organs, each with the traps of one genre. */
public final class Fixture {
  public static final List<String> ALL =
      List.of(
          "supervision-report",
          "rectification-progress",
          "outline",
          "rules",
          "essay",
          "noise",
          "half-width",
          "alternating",
          "wrapped",
          "truncated",
          "mojibake",
          "side-by-side",
          "quarterly",
          "red-head",
          "table",
          "records",
          "rules-with-points");

  private Fixture() {}

  public static String text(String name) {
    try (InputStream in = Fixture.class.getResourceAsStream(name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
