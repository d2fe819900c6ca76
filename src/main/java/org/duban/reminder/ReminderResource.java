package org.duban.reminder;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.duban.shared.Checked;
import org.duban.shared.Term;

/** {@code /me/reminders}: one's own switch. It has no version: the last word counts. */
@Path("/me/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReminderResource {
  private final ReminderPreferences preferences;

  @Inject
  public ReminderResource(ReminderPreferences preferences) {
    this.preferences = preferences;
  }

  /** The choice as it is sent both ways. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Choice(Boolean byMail) {}

  @GET
  public Choice get() {
    return new Choice(preferences.byMail());
  }

  @PUT
  public Choice put(Choice posted) {
    Term field = Term.of("duban.reminder.field.byMail");
    Choice choice = Checked.required(field, posted);
    preferences.byMail(Checked.required(field, choice.byMail()));
    return get();
  }
}
