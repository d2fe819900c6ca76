package org.duban.reminder;

import java.time.LocalDate;
import java.util.List;
import org.duban.shared.PersonRef;
import org.duban.shared.Term;

/**
 * One matter and its date.
 *
 * @param id within its source
 * @param place see {@link DeadlineSource#place}
 * @param name numbers only: it is mailed
 * @param doers told before, at and after the date
 * @param leaders told too once the date has passed, perhaps before
 * @param heads of the unit that does it; told too, perhaps later
 */
public record Deadline(
    int id,
    int place,
    Term name,
    LocalDate dueOn,
    List<PersonRef> doers,
    List<PersonRef> leaders,
    List<PersonRef> heads) {
  public Deadline {
    doers = List.copyOf(doers);
    leaders = List.copyOf(leaders);
    heads = List.copyOf(heads);
  }
}
