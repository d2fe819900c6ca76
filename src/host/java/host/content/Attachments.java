package host.content;

import host.db.Database;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/** Files of pages, kept in the database so that every node has them. */
public final class Attachments {
  private static final String ALL =
      "SELECT A.ID, A.VERSION, A.PAGE_ID, A.FILE_NAME, A.MEDIA_TYPE, A.BYTES, A.CREATOR, A.CREATED"
          + " FROM HOST_ATTACHMENT A WHERE";
  private static final String SELECT =
      ALL + " A.VERSION = (SELECT MAX(B.VERSION) FROM HOST_ATTACHMENT B WHERE B.ID = A.ID)";
  private static final RowMapper<StoredAttachment> ATTACHMENT =
      (row, number) ->
          new StoredAttachment(
              row.getLong(1),
              row.getInt(2),
              row.getLong(3),
              row.getString(4),
              row.getString(5),
              row.getLong(6),
              row.getString(7),
              row.getTimestamp(8).toInstant());

  private final Database database;
  private final Clock clock;

  public Attachments(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A file of the same name becomes a new version. */
  public StoredAttachment add(
      long pageId, String fileName, String mediaType, byte[] content, String creator) {
    if (fileName.isBlank()
        || fileName.length() > 255
        || fileName.matches(".*[/\\\\\\p{Cntrl}].*")) {
      throw new ContentRefused("File name " + fileName + ": 1 to 255 characters, no slash");
    }
    return database.inTransaction(
        () -> {
          Optional<StoredAttachment> before = byName(pageId, fileName);
          long id = before.map(StoredAttachment::id).orElseGet(() -> database.next("HOST_ID"));
          database
              .jdbc()
              .update(
                  "INSERT INTO HOST_ATTACHMENT (ID, VERSION, PAGE_ID, FILE_NAME, MEDIA_TYPE, BYTES,"
                      + " CREATOR, CREATED, CONTENT) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  id,
                  before.map(StoredAttachment::version).orElse(0) + 1,
                  pageId,
                  fileName,
                  mediaType,
                  content.length,
                  creator,
                  Timestamp.from(clock.instant()),
                  content);
          return find(id).orElseThrow();
        });
  }

  /** Latest versions by file name. */
  public List<StoredAttachment> of(long pageId) {
    return database
        .jdbc()
        .query(SELECT + " AND A.PAGE_ID = ? ORDER BY A.FILE_NAME", ATTACHMENT, pageId);
  }

  public Optional<StoredAttachment> find(long id) {
    return database.jdbc().query(SELECT + " AND A.ID = ?", ATTACHMENT, id).stream().findFirst();
  }

  /** An old version too. */
  public Optional<StoredAttachment> find(long id, int version) {
    return database
        .jdbc()
        .query(ALL + " A.ID = ? AND A.VERSION = ?", ATTACHMENT, id, version)
        .stream()
        .findFirst();
  }

  public Optional<StoredAttachment> byName(long pageId, String fileName) {
    return database
        .jdbc()
        .query(SELECT + " AND A.PAGE_ID = ? AND A.FILE_NAME = ?", ATTACHMENT, pageId, fileName)
        .stream()
        .findFirst();
  }

  public byte[] content(StoredAttachment attachment) {
    return database
        .jdbc()
        .queryForObject(
            "SELECT CONTENT FROM HOST_ATTACHMENT WHERE ID = ? AND VERSION = ?",
            (row, number) -> row.getBytes(1),
            attachment.id(),
            attachment.version());
  }

  public void remove(long id) {
    database.jdbc().update("DELETE FROM HOST_ATTACHMENT WHERE ID = ?", id);
  }
}
