package org.duban.organisation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.duban.shared.PersonRef;

/** A person as a client names them: nothing is checked yet. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PersonJson(String userKey, String name, String post) {
  /** Null stays null: nobody. */
  public static PersonRef person(PersonJson json) {
    return json == null
        ? null
        : new PersonRef(json.userKey, json.name == null ? "" : json.name, json.post);
  }
}
