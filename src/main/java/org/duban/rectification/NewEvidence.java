package org.duban.rectification;

/** Evidence as it is handed in: one of attachment, page and url, as the kind says. */
public record NewEvidence(
    EvidenceKind kind, Long attachment, Long page, String url, String caption) {}
