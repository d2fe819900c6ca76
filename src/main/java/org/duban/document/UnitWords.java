package org.duban.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which units a cell names, and which of them leads: 「办公室（牵头）、财务科」, 「办公室牵头，财务科配合」, 「办公室（配合：财务科）」.
 * 「各科室」 and the like name nobody. Pure.
 */
final class UnitWords {
  private static final String LEADS = "牵头|主办|主责|承办|责任|负责";
  private static final String HELPS = "配合|协办|协同|协助|参与";
  private static final String KIND = "(?:单位|部门|科室|股室|处室)?";
  private static final Pattern COPIES = Pattern.compile("(?s)\\s*(?:抄送|Copies to)[:：]\\s*(.+)$");
  private static final Pattern LABEL =
      Pattern.compile("^(?:(" + LEADS + ")|" + HELPS + "|supported by)" + KIND + "\\s*[:：]\\s*");
  private static final Pattern BRACKETED = Pattern.compile("(?s)([^(（]*?)\\s*[(（](.+)[)）]");
  private static final Pattern SUPPORTED =
      Pattern.compile("(?s)(.+?)\\s*\\(?supported by\\s+(.+?)\\)?");
  private static final Pattern ROLE =
      Pattern.compile("(?:由)?(.*?)(?:(" + LEADS + ")|" + HELPS + ")" + KIND + "(?:落实|整改)?");
  private static final Pattern AND =
      Pattern.compile("(?<=[科室处股办部局委组队站所院心])(?:和|与|及|以及|会同)(?=\\p{IsHan}{2})");
  private static final Pattern NOBODY = Pattern.compile("(?:各|相关|有关|其[他它]|所有|全体|全局|按|根据|分工|等).*");

  private static final Pattern ET_CETERA = Pattern.compile("等(?:相关|有关|其他|各)?" + KIND + "$");

  private final List<String> leads = new ArrayList<>();
  private final List<String> plain = new ArrayList<>();
  private final List<String> helps = new ArrayList<>();
  private final Set<String> nobody = new LinkedHashSet<>();

  private enum Role {
    LEADS,
    PLAIN,
    HELPS
  }

  private UnitWords() {}

  /**
   * What a cell says.
   *
   * @param leading as many of the first units as lead; 0 where only helping ones are named
   * @param isSaid true where the words tell who leads, and not only their order
   * @param nobody words that stand for no particular unit
   */
  record Named(List<String> units, int leading, boolean isSaid, List<String> nobody) {}

  /** Those that lead first, then the others. */
  static Named read(String cell) {
    UnitWords words = new UnitWords();
    String text = COPIES.matcher(cell).replaceFirst("").replaceAll("[ \\t\u3000]+(?=[(（])", "");
    Matcher english = SUPPORTED.matcher(text);
    if (english.matches()) {
      words.list(english.group(1), Role.PLAIN);
      words.list(english.group(2), Role.HELPS);
    } else {
      words.list(text, Role.PLAIN);
    }
    return words.named();
  }

  /** The units named behind 抄送 in a cell of units. */
  static List<String> copies(String text) {
    Matcher found = COPIES.matcher(text);
    return found.find() ? read(found.group(1)).units() : List.of();
  }

  private Named named() {
    List<String> first = new ArrayList<>(leads);
    first.addAll(plain);
    Set<String> all = new LinkedHashSet<>(first);
    int leading = leads.isEmpty() ? all.size() : new LinkedHashSet<>(leads).size();
    all.addAll(helps);
    boolean said = leads.size() == 1 || leads.isEmpty() && plain.size() == 1;
    return new Named(List.copyOf(all), leading, said, List.copyOf(nobody));
  }

  /** A role counts back over what its clause lists before it; a label counts on until the next. */
  private void list(String text, Role role) {
    Role labelled = role;
    for (String clause : Listed.clauses(text)) {
      Matcher label = LABEL.matcher(clause);
      if (label.find()) {
        labelled = role(label.group(1));
      }
      List<String> parts = new ArrayList<>(Listed.units(label.replaceFirst("")));
      Role next = labelled;
      List<Role> roles = new ArrayList<>();
      for (int i = parts.size() - 1; i >= 0; i--) {
        Matcher said = ROLE.matcher(parts.get(i));
        if (said.matches() && !Listed.hasBrackets(parts.get(i))) {
          next = role(said.group(2));
          parts.set(i, said.group(1));
        }
        roles.add(0, next);
      }
      for (int i = 0; i < parts.size(); i++) {
        take(parts.get(i), roles.get(i));
      }
    }
  }

  private void take(String text, Role role) {
    Matcher bracketed = BRACKETED.matcher(text);
    if (!bracketed.matches()) {
      add(text, role);
      return;
    }
    String inner = bracketed.group(2).strip();
    Matcher label = LABEL.matcher(inner);
    Matcher said = ROLE.matcher(inner);
    if (label.find()) {
      add(bracketed.group(1), role);
      list(label.replaceFirst(""), role(label.group(1)));
    } else if (said.matches() && said.group(1).isBlank()) {
      add(bracketed.group(1), role(said.group(2)));
    } else if (said.matches()) {
      add(bracketed.group(1), role);
      list(inner, role);
    } else {
      add(text, role);
    }
  }

  private void add(String name, Role role) {
    for (String one : Listed.hasBrackets(name) ? List.of(name) : List.of(AND.split(name))) {
      String unit = ET_CETERA.matcher(one.strip()).replaceFirst("").strip();
      boolean unnamed = NOBODY.matcher(unit).matches();
      if (unnamed || !unit.equals(one.strip())) {
        nobody.add(one.strip());
      }
      if (!unnamed && !unit.isEmpty()) {
        (role == Role.LEADS ? leads : role == Role.HELPS ? helps : plain).add(unit);
      }
    }
  }

  private static Role role(String leading) {
    return leading == null ? Role.HELPS : Role.LEADS;
  }
}
