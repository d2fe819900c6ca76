package org.duban.rectification;

import java.time.Instant;
import org.duban.shared.PersonRef;

/**
 * 接收: that matters were taken over from an older ledger as they stood there.
 *
 * @param by who answers for it
 * @param basis what their state rests on: the document or meeting that settled them
 * @param file name of the file they came from, or null
 */
public record TakeOver(int id, PersonRef by, Instant at, String basis, String file) {}
