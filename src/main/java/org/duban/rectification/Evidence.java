package org.duban.rectification;

import java.time.Instant;
import java.util.List;
import org.duban.shared.PersonRef;

/**
 * 佐证: an attachment, a page or a link, by id or address as its kind says.
 *
 * @param url of a link; otherwise null
 */
public record Evidence(
    int id,
    ItemId item,
    int cycle,
    EvidenceKind kind,
    Long attachment,
    Long page,
    String url,
    String caption,
    PersonRef by,
    Instant at) {
  /** What it shows, whatever it is called: the same thing twice is one piece of evidence. */
  Object target() {
    return switch (kind) {
      case ATTACHMENT -> List.of(kind, attachment);
      case PAGE -> List.of(kind, page);
      case LINK -> List.of(kind, url);
    };
  }
}
