package org.duban.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.duban.report.reading.ReportReader;
import org.duban.testing.Medians;
import org.junit.jupiter.api.Test;

/** Reading a report of the usual shape, and one of the greatest length that is taken. */
class ImportBenchmark {
  @Test
  void readsReports() throws IOException {
    String text = report();
    StringBuilder great = new StringBuilder();
    while (great.length() + text.length() < ReportReader.LONGEST) {
      great.append(text);
    }
    double one = Medians.alone(() -> ReportReader.read(text), 300, 200);
    double most = Medians.alone(() -> ReportReader.read(great.toString()), 3, 5);

    line("import of a report, " + text.length() + " characters", one, text.length());
    line("import of a report, " + great.length() + " characters", most, great.length());
  }

  private static void line(String what, double millis, int length) {
    Medians.print(
        what,
        String.format(Locale.ROOT, "%.1f ms", millis),
        String.format(Locale.ROOT, "%.1f million characters/s", length / millis / 1000),
        "");
  }

  private static String report() throws IOException {
    try (var in =
        ImportBenchmark.class.getResourceAsStream("/org/duban/report/supervision-report.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
