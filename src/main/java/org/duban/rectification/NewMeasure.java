package org.duban.rectification;

import java.time.LocalDate;
import org.duban.shared.PersonRef;

/** A measure as it is first written down; all but the text may be null. */
public record NewMeasure(String text, PersonRef owner, LocalDate dueOn, MeasureKind kind) {}
