package org.duban.rectification;

import java.time.Instant;
import java.util.List;
import org.duban.shared.PersonRef;

/** 进展纪实: written once, never changed; belongs for ever to the cycle it was written in. */
public record Progress(
    int id,
    ItemId item,
    int cycle,
    String text,
    String stage,
    List<ProgressFigure> figures,
    PersonRef by,
    Instant at) {}
