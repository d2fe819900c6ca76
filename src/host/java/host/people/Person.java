package host.people;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import java.util.Locale;

/**
 * A wiki account.
 *
 * @param id the stable user key
 * @param dark prefers the dark theme
 */
public record Person(
    String id, String name, String fullName, String email, Locale locale, boolean dark)
    implements ConfluenceUser {
  @Override
  public UserKey getKey() {
    return new UserKey(id);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getFullName() {
    return fullName;
  }

  @Override
  public String getEmail() {
    return email;
  }
}
