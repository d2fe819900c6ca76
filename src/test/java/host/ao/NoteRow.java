package host.ao;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** Something to keep in the tests of Active Objects. */
@Preload
@Table("NOTE")
public interface NoteRow extends Entity {
  String getTitle();

  void setTitle(String title);

  @StringLength(StringLength.UNLIMITED)
  String getBody();

  void setBody(String body);

  @Indexed
  int getPlace();

  void setPlace(int place);

  long getVersion();

  void setVersion(long version);
}
