package org.duban.rectification;

import java.util.Map;
import org.duban.confluence.Words;

/** Says progress and evidence in the viewer's language, for the wire. */
final class RecordJson {
  private final Words words;

  RecordJson(Words words) {
    this.words = words;
  }

  ItemJson.ProgressJson progress(Progress p) {
    return new ItemJson.ProgressJson(
        p.id(),
        p.cycle(),
        p.text(),
        p.stage(),
        p.figures().stream().map(this::figure).toList(),
        p.by(),
        p.at().toString());
  }

  private ItemJson.FigureJson figure(ProgressFigure one) {
    return new ItemJson.FigureJson(one.name(), one.unit(), one.value(), words.text(one.said()));
  }

  /**
   * @param now what became of it, or null for a link and where that was not asked for
   */
  Map<String, Object> evidence(Evidence evidence, Exhibits.Now now) {
    return LedgerJson.map(
        "id", evidence.id(),
        "cycle", evidence.cycle(),
        "kind", evidence.kind().name(),
        "kindText", words.text(evidence.kind().term()),
        "attachmentId", evidence.attachment(),
        "pageId", evidence.page(),
        "url", evidence.url(),
        "caption", evidence.caption(),
        "secLevel", evidence.secLevel().name(),
        "secLevelText", words.text(evidence.secLevel().term()),
        "name", words.text(Exhibits.name(evidence, now)),
        "version", evidence.seal().version(),
        "hash", evidence.seal().hash(),
        "downloadPath", now == null ? null : now.path(),
        "now", now == null ? null : now.state().name(),
        "nowVersion", now == null ? null : now.version(),
        "nowText",
            now == null || now.state() == Exhibits.State.SAME
                ? null
                : words.text(now.text(evidence.kind())),
        "by", evidence.by(),
        "at", evidence.at().toString());
  }
}
