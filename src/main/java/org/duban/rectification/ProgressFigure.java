package org.duban.rectification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duban.shared.Checked;
import org.duban.shared.Refusal;
import org.duban.shared.Term;

/**
 * 数据: one figure of a progress entry, such as 完善制度 3 项. Written with the entry, never changed.
 *
 * @param value not negative, at most twelve digits before the point and two after it
 */
public record ProgressFigure(String name, String unit, BigDecimal value) {
  static final int MAX = 8;
  static final int NAME = 20;
  static final int UNIT = 10;
  private static final Pattern VALUE = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

  /** As it is handed in; nothing of it is checked yet. */
  public record Given(String name, String unit, String value) {}

  /** Each refusal says which figure it is about, by its place. */
  static List<ProgressFigure> checked(List<Given> given) {
    if (given.size() > MAX) {
      throw Refusal.invalid("duban.rectification.refusal.figures", MAX, given.size());
    }
    List<ProgressFigure> figures = new ArrayList<>();
    for (Given one : given) {
      int place = figures.size() + 1;
      String name = line("name", place, one.name(), NAME);
      String unit = line("unit", place, one.unit(), UNIT);
      figures.add(new ProgressFigure(name, unit, value(place, name, one.value())));
    }
    return List.copyOf(figures);
  }

  private static String line(String part, int place, String raw, int max) {
    Term field = field(part, place);
    return Checked.required(field, Checked.line(field, raw, max));
  }

  private static BigDecimal value(int place, String name, String raw) {
    Term field = field("value", place);
    String text = Checked.required(field, Checked.line(field, raw, Checked.LINE));
    if (!VALUE.matcher(text).matches()) {
      String shown = text.length() > 30 ? text.substring(0, 30) : text;
      throw Refusal.invalid("duban.rectification.refusal.figureValue", place, name, shown);
    }
    return plain(new BigDecimal(text));
  }

  private static Term field(String part, int place) {
    return Term.of("duban.rectification.figure." + part, place);
  }

  static ProgressFigure kept(String name, String unit, long hundredths) {
    return new ProgressFigure(name, unit, value(hundredths));
  }

  static BigDecimal value(long hundredths) {
    return plain(BigDecimal.valueOf(hundredths, 2));
  }

  /** Without zeros at the end, and never written with an exponent. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  long hundredths() {
    return value.movePointRight(2).longValueExact();
  }

  /** 完善制度3项. */
  public Term said() {
    return said(name, unit, value);
  }

  static Term said(String name, String unit, BigDecimal value) {
    return Term.of("duban.rectification.figure.said", name, value.toPlainString(), unit);
  }

  /** As the trail keeps them, the same in every language; null for none. */
  static String traced(List<ProgressFigure> figures) {
    return figures.isEmpty()
        ? null
        : figures.stream()
            .map(one -> one.name + one.value.toPlainString() + one.unit)
            .collect(Collectors.joining("、"));
  }
}
