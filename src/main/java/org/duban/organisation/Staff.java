package org.duban.organisation;

import org.duban.shared.PersonRef;

/** Someone on the app's list of staff; {@code unit} may be null. */
public record Staff(PersonRef person, Unit unit) {}
