package org.duban.policy;

import java.time.Instant;
import org.duban.shared.PersonRef;

/**
 * A policy as it holds at one place.
 *
 * @param spaceKey null for the whole wiki
 * @param inherited nothing is set at this place itself
 * @param version of what is set here, 0 while nothing ever was
 * @param by who set it here; null while inherited
 */
public record Setting<T>(
    PolicyKind<T> kind,
    String spaceKey,
    T value,
    boolean inherited,
    int version,
    PersonRef by,
    Instant at) {}
