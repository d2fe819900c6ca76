package org.duban.rectification;

/**
 * Evidence as it is handed in: one of attachment, page and url, as the kind says.
 *
 * @param level null where nobody chose one
 */
public record NewEvidence(
    EvidenceKind kind, Long attachment, Long page, String url, String caption, SecLevel level) {}
