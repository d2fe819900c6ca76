package org.duban.rectification;

import java.time.Instant;
import java.util.List;
import org.duban.shared.PersonRef;

/**
 * 佐证: an attachment, a page or a link, by id or address as its kind says.
 *
 * @param url of a link; otherwise null
 * @param level as it was chosen; null where nobody did, see {@link #secLevel}
 * @param seal what it was when it was added
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
    SecLevel level,
    Seal seal,
    PersonRef by,
    Instant at) {
  SecLevel secLevel() {
    return SecLevel.or(level);
  }

  /** What it shows, whatever it is called: the same thing twice is one piece of evidence. */
  Object target() {
    return switch (kind) {
      case ATTACHMENT -> List.of(kind, attachment);
      case PAGE -> List.of(kind, page);
      case LINK -> List.of(kind, url);
    };
  }

  /**
   * The content that was shown, so that a later change shows.
   *
   * @param version of the attachment or page; null for a link and where it was not kept
   * @param hash SHA-256 of an attachment's content, or null
   */
  public record Seal(Integer version, String hash) {
    static final Seal NONE = new Seal(null, null);
  }
}
