package org.duban.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guides' tables of who may do what say what {@code permissions.txt} says. */
class PermissionGuideTest {
  private static final List<String> ROLES =
      List.of("OFFICE", "CHIEF", "LEADER", "HEAD", "OWNER", "DISC", "HR", "RESID", "PARTY");

  private final Properties words = new Properties();

  @ParameterizedTest
  @CsvSource({
    "guide.zh.md, duban_zh_CN, 操作 | 问题的状态 | 谁可以",
    "guide.en.md, duban, action | state | who may"
  })
  void theTableOfActionsIsThatOfTheMatrix(String guide, String i18n, String head)
      throws IOException {
    read(i18n);
    StringBuilder table = new StringBuilder("| " + head + " |\n|---|---|---|\n");
    for (PermissionTable.Line line : PermissionTable.read().of("act")) {
      String action = words.getProperty("duban.rectification.action." + line.what());
      table.append("| %s | %s | %s |\n".formatted(action, state(line.state()), who(line)));
    }

    compare(guide, table.toString());
  }

  @ParameterizedTest
  @CsvSource({"guide.zh.md, duban_zh_CN, 地址 | 谁可以", "guide.en.md, duban, address | who may"})
  void theTableOfAddressesIsThatOfTheMatrix(String guide, String i18n, String head)
      throws IOException {
    read(i18n);
    StringBuilder table = new StringBuilder("| " + head + " |\n|---|---|\n");
    addresses()
        .forEach(
            (who, addresses) ->
                table.append("| %s | %s |\n".formatted(String.join(", ", addresses), who)));

    compare(guide, table.toString());
  }

  /** With {@code -Dpermissions.write} the guide is brought into step instead. */
  private static void compare(String guide, String table) throws IOException {
    Path file = Path.of("src/docs/" + guide);
    String text = Files.readString(file, StandardCharsets.UTF_8);
    if (Boolean.getBoolean("permissions.write")) {
      String head = table.substring(0, table.indexOf('\n') + 1);
      Pattern old = Pattern.compile(Pattern.quote(head) + "(\\|.*\n)*");
      text = old.matcher(text).replaceFirst(Matcher.quoteReplacement(table));
      Files.writeString(file, text, StandardCharsets.UTF_8);
    }
    assertThat(text).as("put this table in %s", guide).contains(table);
  }

  private Map<String, List<String>> addresses() {
    Map<String, List<String>> byWho = new LinkedHashMap<>();
    for (PermissionTable.Line line : PermissionTable.read().of("rest")) {
      if (!line.what().equals("POST /items/{id}/actions/{action}")) {
        byWho.computeIfAbsent(who(line), w -> new ArrayList<>()).add('`' + line.what() + '`');
      }
    }
    return byWho;
  }

  /** Whoever may, in words: what holds for all is said once, and who is left out is named. */
  private String who(PermissionTable.Line line) {
    if (may(line, "out")) {
      return word("everyone");
    }
    if (may(line, "STAFF")) {
      return word("readers");
    }
    if (ROLES.stream().allMatch(role -> may(line, role))
        && may(line, "doer")
        && may(line, "lead")) {
      return word("concerned");
    }
    List<String> who = new ArrayList<>();
    for (String role : ROLES) {
      if (may(line, role)) {
        boolean ofUnit = role.equals("HEAD") && line.what().equals("ASSIGN_OWNER");
        who.add(
            words.getProperty("duban.organisation.role." + role) + (ofUnit ? word("ofUnit") : ""));
      }
    }
    // the wiki's administrator sees every page of the host's; what they may do is set, not plans
    add(who, may(line, "ADMIN"), "admin");
    add(who, may(line, "doer"), "doer");
    add(who, may(line, "lead"), "lead");
    boolean office = may(line, "OFFICE");
    add(who, may(line, "appl") && !office && !may(line, "HEAD"), "appl");
    List<String> never = new ArrayList<>();
    add(never, !may(line, "appl") && office, "notAppl");
    add(never, !may(line, "unit") && office, "notUnit");
    String listed = String.join(word("comma"), who);
    return never.isEmpty() ? listed : listed + word("but") + String.join(word("comma"), never);
  }

  private void add(List<String> who, boolean holds, String what) {
    if (holds) {
      who.add(word(what));
    }
  }

  private static boolean may(PermissionTable.Line line, String who) {
    return line.marks().get(who) == PermissionTable.Mark.MAY;
  }

  private String state(String state) {
    String key =
        switch (state) {
          case "review", "reviewNoAccount" -> "REVIEW";
          case "review2", "review2Long" -> "REVIEW2";
          case "ready", "extension" -> "DOING";
          default -> state.toUpperCase(Locale.ROOT);
        };
    String word = words.getProperty("duban.rectification.status." + key);
    return state.equals("reviewNoAccount") ? word + word("noAccount") : word;
  }

  private String word(String what) {
    boolean chinese = words.getProperty("duban.organisation.role.OFFICE").equals("办公室");
    String[] both =
        switch (what) {
          case "comma" -> new String[] {"、", ", "};
          case "but" -> new String[] {"；", "; "};
          case "everyone" -> new String[] {"每个登录的人", "everyone who is logged in"};
          case "readers" -> new String[] {"能查看该页面的人", "whoever may view the page"};
          case "concerned" ->
              new String[] {
                "能查看该页面的人；普通人员限与本人有关的事项",
                "whoever may view the page; plain staff for what concerns them"
              };
          case "admin" -> new String[] {"应用管理员", "administrators"};
          case "doer" -> new String[] {"该问题的责任人", "the item's own person in charge"};
          case "lead" -> new String[] {"该问题的责任领导", "the item's responsible leader"};
          case "appl" -> new String[] {"申请人", "the applicant"};
          case "notAppl" -> new String[] {"不得是申请人", "never the applicant"};
          case "notUnit" ->
              new String[] {
                "责任人、牵头或配合单位的人", "nor the person in charge or anyone of the lead or a helping unit"
              };
          case "ofUnit" -> new String[] {"（牵头或配合单位的）", " (of the lead or a helping unit)"};
          case "noAccount" -> new String[] {"（责任领导没有账号）", " (the leader has no account)"};
          default -> throw new IllegalStateException(what);
        };
    return both[chinese ? 0 : 1];
  }

  private void read(String i18n) throws IOException {
    words.clear();
    Path file = Path.of("src/main/resources/i18n/" + i18n + ".properties");
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      words.load(reader);
    }
  }
}
