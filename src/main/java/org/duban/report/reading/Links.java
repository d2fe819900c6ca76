package org.duban.report.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.report.reading.ImportPreview.Item;
import org.duban.report.reading.ImportPreview.ItemKind;
import org.duban.report.reading.ImportPreview.Link;

/**
 * Suggests which measure answers which problem by the words they share. Words that most items use
 * weigh little. A suggestion is for a person to take or leave: order and number prove nothing.
 */
final class Links {
  private static final int MOST_OF_A_KIND = 200;
  private static final int MOST_PER_PROBLEM = 3;
  private static final int LONGEST_LOOK = 400;
  private static final double LEAST = 0.1;
  private static final int TITLE_WEIGHT = 3;

  private final List<Item> items;
  private final List<Integer> groups;
  private final List<Map<String, Integer>> pairs = new ArrayList<>();
  private final Map<String, Integer> spread = new HashMap<>();
  private final double[] totals;
  private int considered;

  private Links(List<Item> items, List<Integer> groups) {
    this.items = items;
    this.groups = groups;
    this.totals = new double[items.size()];
  }

  static List<Link> suggest(List<Item> items, List<Integer> groups, Work work) {
    Links links = new Links(items, groups);
    List<Integer> problems = links.of(ItemKind.PROBLEM);
    List<Integer> measures = links.of(ItemKind.MEASURE);
    for (Item item : items) {
      Map<String, Integer> pairs = new HashMap<>();
      if (item.kind() != ItemKind.PRACTICE) {
        count(pairs, item.text(), 1);
        count(pairs, item.title(), TITLE_WEIGHT - 1);
        work.step(pairs.size() * 4L);
        pairs.keySet().forEach(pair -> links.spread.merge(pair, 1, Integer::sum));
      }
      links.pairs.add(pairs);
      links.considered += pairs.isEmpty() ? 0 : 1;
    }
    for (int i = 0; i < items.size(); i++) {
      links.totals[i] = links.total(links.pairs.get(i));
    }
    List<Link> all = new ArrayList<>();
    for (int problem : problems) {
      List<Link> own = new ArrayList<>();
      for (int measure : measures) {
        work.step(50);
        Link link = links.between(problem, measure);
        if (link.score() >= LEAST) {
          own.add(link);
        }
      }
      own.sort(Comparator.comparingDouble(Link::score).reversed().thenComparing(Link::measure));
      long sure = own.stream().filter(link -> link.score() == 1.0).count();
      int most = (int) Math.min(own.size(), Math.max(sure, MOST_PER_PROBLEM));
      own.subList(0, most).forEach(link -> all.add(links.named(link)));
    }
    return all;
  }

  private List<Integer> of(ItemKind kind) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < items.size() && found.size() < MOST_OF_A_KIND; i++) {
      if (items.get(i).kind() == kind) {
        found.add(i);
      }
    }
    return found;
  }

  private Link between(int problem, int measure) {
    if (groups.get(problem) >= 0 && groups.get(problem).equals(groups.get(measure))) {
      return new Link(problem, measure, 1.0, List.of());
    }
    Map<String, Integer> left = pairs.get(problem);
    Map<String, Integer> right = pairs.get(measure);
    Map<String, Integer> small = left.size() <= right.size() ? left : right;
    Map<String, Integer> large = small == left ? right : left;
    double common = 0;
    for (Map.Entry<String, Integer> pair : small.entrySet()) {
      Integer other = large.get(pair.getKey());
      if (other != null) {
        common += pair.getValue() * other * weight(pair.getKey()) * weight(pair.getKey());
      }
    }
    double score =
        common == 0 ? 0 : Math.sqrt(common / Math.sqrt(totals[problem] * totals[measure]));
    double rounded = Math.round(Math.min(score, 0.99) * 100) / 100.0;
    return new Link(problem, measure, rounded, List.of());
  }

  /** With the words both share; found last, since few links are kept. */
  private Link named(Link link) {
    if (link.score() == 1.0) {
      return link;
    }
    Set<String> shared = new HashSet<>(pairs.get(link.problem()).keySet());
    shared.retainAll(pairs.get(link.measure()).keySet());
    return new Link(
        link.problem(), link.measure(), link.score(), words(items.get(link.problem()), shared));
  }

  private double total(Map<String, Integer> of) {
    double sum = 0;
    for (Map.Entry<String, Integer> pair : of.entrySet()) {
      sum += pair.getValue() * pair.getValue() * weight(pair.getKey()) * weight(pair.getKey());
    }
    return sum;
  }

  private double weight(String pair) {
    return Math.log(1 + (double) considered / spread.getOrDefault(pair, 1));
  }

  /** Neighbouring pairs make words again; the rarest first. */
  private List<String> words(Item problem, Set<String> shared) {
    String text = look(problem.title() + "\n" + problem.text());
    Set<String> words = new LinkedHashSet<>();
    int from = -1;
    for (int i = 0; i < text.length(); i++) {
      boolean in = i + 2 <= text.length() && shared.contains(text.substring(i, i + 2));
      if (in && from < 0) {
        from = i;
      } else if (!in && from >= 0) {
        words.add(text.substring(from, i + 1));
        from = -1;
      }
    }
    return words.stream()
        .sorted(Comparator.comparingDouble(this::rarity).reversed())
        .limit(5)
        .toList();
  }

  private double rarity(String word) {
    double sum = 0;
    for (int i = 0; i + 2 <= word.length(); i++) {
      sum += weight(word.substring(i, i + 2));
    }
    return sum;
  }

  private static void count(Map<String, Integer> pairs, String text, int weight) {
    String look = look(text);
    for (int i = 0; i + 2 <= look.length(); i++) {
      if (Character.isIdeographic(look.charAt(i))
          && Character.isIdeographic(look.charAt(i + 1))
          && !isFiller(look, i)) {
        pairs.merge(look.substring(i, i + 2), weight, Integer::sum);
      }
    }
  }

  private static boolean isFiller(String text, int i) {
    return "的了和与及等对在是有不就都也把被为要".indexOf(text.charAt(i)) >= 0
        || "的了和与及等对在是有不就都也把被为要".indexOf(text.charAt(i + 1)) >= 0;
  }

  private static String look(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_LOOK));
  }
}
