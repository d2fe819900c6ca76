package org.duban.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.shared.PersonRef;

/** How cells of a ledger list measures, people and units. Pure. */
final class CellWords {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:^|\\n|(?<=[;；。]))\\s*(?:[(（]?(\\d{1,2})(?:[)）．、]|\\.(?!\\d))|([①-⑳]))\\s*");
  private static final Pattern WITH_POST = Pattern.compile("^([^(（]{1,40})[(（](.{1,60})[)）]$");
  private static final Pattern COPIES = Pattern.compile("(?s)\\s*(?:抄送|Copies to)[:：]\\s*(.+)$");
  private static final Pattern SUPPORT =
      Pattern.compile(
          "[(（,，;；\\s]*(?:(?:配合|协办|协同)(?:单位|部门|科室|处室)?[:：]|supported by)\\s*([^)）]+)[)）]?\\s*$");
  private static final Pattern SUPPORT_AFTER =
      Pattern.compile("[(（]([^()（）]+?)(?:配合|协办|协同)[)）]\\s*$");

  private CellWords() {}

  /** 「1.……2.……」 as two measures, if the figures run from 1 without a gap; else the text as one. */
  static List<String> measures(String text) {
    Matcher matcher = NUMBERED.matcher(text);
    List<String> parts = new ArrayList<>();
    int from = -1;
    while (matcher.find()) {
      int figure =
          matcher.group(1) == null
              ? matcher.group(2).charAt(0) - '①' + 1
              : Integer.parseInt(matcher.group(1));
      if (figure != parts.size() + (from < 0 ? 1 : 2)) {
        return List.of(text.strip());
      }
      if (from < 0 && !text.substring(0, matcher.start()).isBlank()) {
        return List.of(text.strip());
      }
      if (from >= 0) {
        parts.add(text.substring(from, matcher.start()).strip());
      }
      from = matcher.end();
    }
    if (from < 0 || parts.isEmpty()) {
      return List.of(text.strip());
    }
    parts.add(text.substring(from).strip());
    return parts.stream().anyMatch(String::isEmpty) ? List.of(text.strip()) : parts;
  }

  /** Names as listed; 「张 三」 is one. */
  static List<String> people(String text) {
    String joined =
        text.strip()
            .replaceAll(
                "(?<=^|[^\\p{IsHan}])(\\p{IsHan})[ \u3000]+(\\p{IsHan})(?=$|[^\\p{IsHan}])",
                "$1$2");
    return parts(
        joined, "[、,，;；/\\n]|(?<=[\\p{IsHan})）])[ \u3000]+(?=\\p{IsHan}{2,4}(?![\\p{IsHan}]))");
  }

  /** 「张三（副局长）」; too long a name is cut by nobody here, but refused by whoever keeps it. */
  static PersonRef person(String text) {
    Matcher post = WITH_POST.matcher(text.strip());
    return post.matches()
        ? new PersonRef(null, post.group(1).strip(), post.group(2).strip())
        : new PersonRef(null, text.strip(), null);
  }

  /** Lead unit first, then those that support it. */
  static List<String> units(String text) {
    String lead =
        COPIES.matcher(text).replaceFirst("").replaceFirst("^\\s*(牵头|责任|主责)(单位|部门|科室|处室)?[:：]", "");
    List<String> units = new ArrayList<>();
    List<String> support = new ArrayList<>();
    Matcher after = SUPPORT_AFTER.matcher(lead);
    Matcher named = SUPPORT.matcher(lead);
    Matcher found = named.find() ? named : after.find() ? after : null;
    if (found != null) {
      support = parts(found.group(1), "[、,，;；/\\n\\s]");
      lead = lead.substring(0, found.start());
    }
    units.addAll(parts(lead, "[、,，;；/\\n\\s]"));
    units.addAll(support);
    return units.stream().distinct().toList();
  }

  /** The units named behind 抄送 in a cell of units. */
  static List<String> copies(String text) {
    Matcher found = COPIES.matcher(text);
    return found.find() ? parts(found.group(1), "[、,，;；/\\n]") : List.of();
  }

  /** A line that names a longer text: its first sentence, at most 100 characters. */
  static String title(String text) {
    String first = text.strip().split("\\n", 2)[0].strip();
    Matcher end = Pattern.compile("[。；;]").matcher(first);
    if (first.length() > 100 && end.find() && end.start() >= 6 && end.start() <= 100) {
      return first.substring(0, end.start());
    }
    return first.length() <= 100 ? first : first.substring(0, 99) + "…";
  }

  private static List<String> parts(String text, String separator) {
    return Arrays.stream(text.split(separator))
        .map(String::strip)
        .filter(p -> !p.isEmpty())
        .toList();
  }
}
