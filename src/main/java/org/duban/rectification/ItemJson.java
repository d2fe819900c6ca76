package org.duban.rectification;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.duban.shared.PersonRef;

/** An item on the wire, in lists and alone; texts are in the viewer's language. */
public record ItemJson(
    int id,
    int planId,
    int seq,
    String number,
    String category,
    String title,
    String detail,
    String rootCause,
    String goal,
    Integer level,
    String levelText,
    Integer severity,
    String severityText,
    PersonRef leader,
    UnitName leadUnit,
    List<UnitName> coUnits,
    List<UnitName> ccUnits,
    PersonRef owner,
    String termType,
    String dueOn,
    String origDueOn,
    String judgedOn,
    boolean longTerm,
    boolean dueDerived,
    String dueText,
    String status,
    String statusText,
    int cycle,
    int round,
    String closedOn,
    int version,
    LightJson light,
    List<MeasureJson> measures,
    ProgressJson latestProgress,
    int progressCount,
    int evidenceCount,
    TakeOverJson takenOver,
    List<ExtensionJson> extensions,
    int extensionsLeft,
    List<ChoiceJson> actions,
    String waitingFor,
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) Map<String, String> own) {
  /** What stands in the plan's own columns, by their codes, beside the other fields. */
  @JsonAnyGetter
  public Map<String, String> ownValues() {
    return own;
  }

  /** Enough of a unit to show it. */
  public record UnitName(int id, String name) {}

  /**
   * A light with its meaning in words.
   *
   * @param days how days are counted, CALENDAR or WORKING
   * @param notice what the count rests on where a holiday table is missing; null otherwise
   */
  public record LightJson(
      String color,
      String label,
      String text,
      Integer daysLeft,
      int overdueDays,
      String days,
      String notice) {}

  /** That it came from an older ledger as it stood, and what that rests on. */
  public record TakeOverJson(PersonRef by, String at, String basis, String file) {}

  /** An application to move the due date. */
  public record ExtensionJson(
      int id,
      int cycle,
      String oldDue,
      String newDue,
      String reason,
      String progressNote,
      boolean late,
      PersonRef applicant,
      String at,
      String status,
      String statusText,
      PersonRef decidedBy,
      String decidedAt,
      String opinion) {}

  /** An action the state allows, and why this viewer may not take it. */
  public record ChoiceJson(String action, String text, boolean allowed, String why) {}

  /** A measure on the wire. */
  public record MeasureJson(
      int id,
      String text,
      PersonRef owner,
      String dueOn,
      String kind,
      String status,
      String statusText,
      String doneOn,
      int version) {}

  /** A progress entry on the wire. */
  public record ProgressJson(
      int id,
      int cycle,
      String text,
      String stage,
      List<FigureJson> figures,
      PersonRef by,
      String at) {}

  /** A figure of a progress entry; the text says it whole. */
  public record FigureJson(String name, String unit, BigDecimal value, String text) {}
}
