package org.duban.report;

import java.util.List;

/** Writes the wiki's storage format; words can never become markup. */
final class Storage {
  private final StringBuilder out = new StringBuilder();

  Storage heading(int level, String words) {
    return element("h" + Math.max(1, Math.min(6, level)), words);
  }

  Storage paragraph(String words) {
    return element("p", words);
  }

  /** The report's own title line. */
  Storage title(String words) {
    out.append("<p style=\"text-align: center;\">");
    return element("strong", words).close("p");
  }

  Storage row(String label, String value) {
    out.append("<tr>");
    return element("th", label).element("td", value).close("tr");
  }

  /** A row of the report's own table, which the first row opens and the last one closes. */
  Storage cells(List<String> words, boolean first, boolean last) {
    if (first) {
      open("table").open("tbody");
    }
    open("tr");
    words.forEach(word -> element("td", word));
    close("tr");
    return last ? close("tbody").close("table") : this;
  }

  Storage open(String tag) {
    out.append('<').append(tag).append('>');
    return this;
  }

  Storage close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  /** Lines to be filled in by hand, marked so that a reader sees the gap. */
  Storage gap(String words) {
    return open("p").element("em", words).close("p");
  }

  /** It shows the plan of the page it stands on, and until there is one names its draft. */
  Storage checklist(int draft) {
    out.append("<ac:structured-macro ac:name=\"duban-checklist\" ac:schema-version=\"1\">")
        .append("<ac:parameter ac:name=\"draft\">")
        .append(draft)
        .append("</ac:parameter></ac:structured-macro>");
    return this;
  }

  private Storage element(String tag, String words) {
    open(tag);
    words.codePoints().forEach(this::append);
    return close(tag);
  }

  private void append(int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      default -> {
        if (isXml(c)) {
          out.appendCodePoint(c);
        }
      }
    }
  }

  /** XML 1.0, production 2: what is left out could not be saved at all. */
  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c >= ' ' && c < 0xD800
        || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
