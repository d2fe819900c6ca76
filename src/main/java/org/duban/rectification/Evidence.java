package org.duban.rectification;

import java.time.Instant;
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
    Instant at) {}
