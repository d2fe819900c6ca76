package org.duban.report.reading;

/**
 * A stretch of text that one marker numbers, or a plain paragraph.
 *
 * @param marker null for a plain paragraph
 * @param from index of the first character, the marker's if there is one
 * @param body index of the first character behind the marker
 * @param end index behind the last character
 * @param table whether it is a whole table, row by row
 */
record Paragraph(Marker marker, int from, int body, int end, boolean table) {
  Paragraph(Marker marker, int from, int body, int end) {
    this(marker, from, body, end, false);
  }

  Paragraph(Marker marker, int end) {
    this(marker, marker.start(), Math.min(marker.end(), end), end);
  }

  boolean isMarked(Marker.Kind kind) {
    return marker != null && marker.kind() == kind;
  }
}
