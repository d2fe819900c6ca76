package org.duban.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.shared.PersonRef;

/**
 * Who is named in a cell. 「张三（党组成员、副局长）」 and 「党组书记、局长 张三」 are one person each: what stands in
 * brackets is never taken apart, and what is nothing but a post belongs to the name beside it.
 * Pure.
 */
final class PeopleWords {
  /** No word of a post is longer; longer texts are names as they stand. */
  private static final int LONGEST = 30;

  private static final String OF_UNIT = "\\p{IsHan}{1,8}(?:科|处|股|室|部|局|办|委|组|院|所|站|队|中心|公司|支部|总支)";
  private static final String KIND =
      "党组|党委|党总支|党支部|支部|总支|机关|纪委|纪检监察|纪检|监察|工会|团委|妇委会|派驻|领导|班子|部门|单位|副|原|兼|常务|专职|执行|首席|第一|总|高级"
          + "|[一二三四]级|党";
  private static final String OFFICE =
      "书记员|书记|主任(?:科员|医师|护师|技师|药师|编辑|记者|法官|检察官)?|[局处科股组部厅司院所站校行会县市区镇乡台社庭]长|支队长|大队长|中队长|队长|秘书长"
          + "|成员|委员|调研员|巡视员|科员|办事员|主席|总?经理|董事长|董事|监事|总监|工程师|会计师|经济师|会计|出纳|干事|专员|专干|主管|负责人|助理|检察长";
  private static final String WORDS =
      "(?:(?:" + OF_UNIT + ")?(?:" + KIND + "){0,3}(?:" + OFFICE + ")){1,3}";
  private static final Pattern POST = Pattern.compile(WORDS + "|(?:分管|协管|主持)\\p{IsHan}{1,8}");
  private static final Pattern POST_AND_NAME =
      Pattern.compile("(" + WORDS + ")(?!分管|协管|主持|负责)(\\p{IsHan}{2,4})");
  private static final Pattern BRACKETED = Pattern.compile("(?s)([^(（]{0,40})[(（](.{1,100})[)）]");
  private static final Pattern SPACED_NAME =
      Pattern.compile("(?<=^|[^\\p{IsHan}])(\\p{IsHan})[ \u3000]+(\\p{IsHan})(?=$|[^\\p{IsHan}])");
  private static final Pattern LABEL =
      Pattern.compile("^(责任领导|分管领导|牵头领导|责任人|主要负责人|负责人|承办人|经办人)[:：]\\s*");

  private PeopleWords() {}

  /** As this app writes a person into a cell; null for nobody. */
  static String said(PersonRef person) {
    if (person == null) {
      return null;
    }
    return person.post() == null ? person.name() : person.name() + "（" + person.post() + "）";
  }

  /** Each person once, in order; the post as written, or null. */
  static List<PersonRef> named(String text) {
    String plain = LABEL.matcher(text.strip()).replaceFirst("");
    String joined = SPACED_NAME.matcher(plain).replaceAll("$1$2");
    List<Part> parts = new ArrayList<>();
    Listed.people(joined).forEach(part -> parts.add(part(part)));
    if (parts.stream().allMatch(part -> part.name() == null)) {
      return parts.stream().map(part -> new PersonRef(null, part.post(), null)).distinct().toList();
    }
    return joined(parts);
  }

  private static List<PersonRef> joined(List<Part> parts) {
    boolean postsFirst = parts.get(0).name() == null;
    Map<String, String> posts = new LinkedHashMap<>();
    List<String> waiting = new ArrayList<>();
    String last = null;
    for (Part part : parts) {
      if (part.name() == null) {
        if (postsFirst) {
          waiting.add(part.post());
        } else {
          add(posts, last, part.post());
        }
        continue;
      }
      last = part.name();
      posts.putIfAbsent(last, null);
      for (String post : waiting) {
        add(posts, last, post);
      }
      waiting.clear();
      add(posts, last, part.post());
    }
    for (String post : waiting) {
      add(posts, last, post);
    }
    List<PersonRef> people = new ArrayList<>();
    posts.forEach((name, post) -> people.add(new PersonRef(null, name, post)));
    return people;
  }

  private static void add(Map<String, String> posts, String name, String post) {
    if (post != null) {
      posts.merge(name, post, (a, b) -> a + "、" + b);
    }
  }

  /** One of the two may be missing. */
  private record Part(String name, String post) {}

  private static Part part(String text) {
    Matcher bracketed = BRACKETED.matcher(text);
    if (!bracketed.matches()) {
      return plain(text.replaceFirst("(?<=\\p{IsHan}{2})同志$", ""));
    }
    String post = bracketed.group(2).replaceAll("\\s*\\n\\s*", "").strip();
    Part named = plain(bracketed.group(1).strip());
    if (named.name() == null && named.post() != null && post.matches("\\p{IsHan}{2,4}")) {
      return isPost(post)
          ? new Part(null, named.post() + "、" + post)
          : new Part(post, named.post());
    }
    return new Part(named.name(), named.post() == null ? post : named.post() + "、" + post);
  }

  private static Part plain(String text) {
    if (text.isEmpty()) {
      return new Part(null, null);
    }
    if (text.length() > LONGEST) {
      return new Part(text, null);
    }
    if (isPost(text)) {
      return new Part(null, text);
    }
    Matcher both = POST_AND_NAME.matcher(text);
    return both.matches() && !isPost(both.group(2))
        ? new Part(both.group(2), both.group(1))
        : new Part(text, null);
  }

  private static boolean isPost(String text) {
    return text.length() <= LONGEST && POST.matcher(text).matches();
  }
}
