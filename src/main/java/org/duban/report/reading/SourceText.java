package org.duban.report.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A text in two layers of equal length: the author's characters, and the same characters folded for
 * matching (full width to half width, one for one). Each knows its place in the submitted text.
 */
final class SourceText {
  private final char[] words;
  private final char[] folded;
  private final int[] places;
  private final int length;

  SourceText(char[] words, char[] folded, int[] places, int length) {
    this.words = words;
    this.folded = folded;
    this.places = places;
    this.length = length;
  }

  int length() {
    return length;
  }

  /** The folded character, or a line break outside the text. */
  char at(int index) {
    return index < 0 || index >= length ? '\n' : folded[index];
  }

  char written(int index) {
    return index < 0 || index >= length ? '\n' : words[index];
  }

  /** The author's words, unchanged. */
  String words(int from, int to) {
    return from >= to ? "" : new String(words, from, to - from);
  }

  String folded(int from, int to) {
    return from >= to ? "" : new String(folded, from, to - from);
  }

  boolean has(String expected, int index) {
    if (index < 0 || index + expected.length() > length) {
      return false;
    }
    for (int i = 0; i < expected.length(); i++) {
      if (folded[index + i] != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  int find(char wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (folded[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  int skipSpaces(int from, int to) {
    int i = from;
    while (i < to && (folded[i] == ' ' || folded[i] == '\n')) {
      i++;
    }
    return i;
  }

  int trimEnd(int from, int to) {
    int i = to;
    while (i > from && (folded[i - 1] == ' ' || folded[i - 1] == '\n')) {
      i--;
    }
    return i;
  }

  /** Offset in the submitted text of the character at this index. */
  int start(int index) {
    return index < length ? places[index] : (length == 0 ? 0 : places[length - 1] + 1);
  }

  /** Offset just behind the last character of a range that ends before this index. */
  int end(int index) {
    return index <= 0 ? 0 : places[index - 1] + 1;
  }

  /** The same text without the marked characters. */
  SourceText without(boolean[] dropped) {
    char[] newWords = new char[length];
    char[] newFolded = new char[length];
    int[] newPlaces = new int[length];
    int n = 0;
    for (int i = 0; i < length; i++) {
      if (!dropped[i]) {
        newWords[n] = words[i];
        newFolded[n] = folded[i];
        newPlaces[n++] = places[i];
      }
    }
    return new SourceText(newWords, newFolded, newPlaces, n);
  }

  String fingerprint() {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      if (folded[i] != ' ' && folded[i] != '\n') {
        text.append(folded[i]);
      }
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
