package org.duban.rectification;

import java.util.Map;
import org.duban.confluence.OfficeClock;
import org.duban.confluence.Words;
import org.duban.testing.ChineseWords;

/** The checklist of an office as its macro puts it into words. */
final class ChecklistFixture {
  private ChecklistFixture() {}

  static ChecklistViews views(Office office) {
    Words words = ChineseWords.words();
    return new ChecklistViews(
        office.json,
        words,
        new ChecklistHeads(
            office.json,
            new PlanJson(office.json, office.organisation, words),
            words,
            office.organisation),
        new ChecklistGroups(office.figures, words),
        new OfficeClock(office.time));
  }

  static ChecklistParameters wanted(Office office, Map<String, String> parameters) {
    return ChecklistParameters.of(
        parameters, OwnColumns.NONE, new ChecklistWords(ChineseWords.words(), office.organisation));
  }
}
