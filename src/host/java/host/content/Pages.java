package host.content;

import host.db.Database;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowMapper;

/**
 * Pages of all spaces, without permission checks (see {@link Permissions}).
 *
 * <p>As in Confluence: titles are unique in a space among pages that are not in the trash; saving
 * needs the version one started from; each save keeps the old version; deleting a page hands its
 * children to its parent; a restored page goes back under its parent if that still stands, else to
 * the top. It differs in that old versions have no content id of their own.
 */
public final class Pages {
  private static final String HEAD = "SELECT ID, SPACE_KEY, PARENT_ID, TITLE, ";
  private static final String TAIL =
      ", VERSION, DELETED, CREATOR, CREATED, EDITOR, EDITED FROM HOST_PAGE WHERE ";
  private static final RowMapper<StoredPage> PAGE =
      (row, number) ->
          new StoredPage(
              row.getLong(1),
              row.getString(2),
              row.getObject(3, Long.class),
              row.getString(4),
              row.getString(5),
              row.getInt(6),
              row.getBoolean(7),
              row.getString(8),
              row.getTimestamp(9).toInstant(),
              row.getString(10),
              row.getTimestamp(11).toInstant());

  private final Database database;
  private final Clock clock;
  private final List<Consumer<StoredPage>> created = new CopyOnWriteArrayList<>();

  public Pages(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Told of each new page, in the transaction that makes it. */
  public void onCreate(Consumer<StoredPage> listener) {
    created.add(listener);
  }

  /**
   * @param parentId null for the top of the space
   * @param author user key, or null
   * @throws ContentRefused when the title is empty or taken, or the parent is not in the space
   */
  public StoredPage create(
      String spaceKey, Long parentId, String title, String body, String author) {
    return database.inTransaction(
        () -> {
          lock(spaceKey);
          String checked = checkTitle(spaceKey, title, 0);
          if (parentId != null
              && find(parentId)
                  .filter(p -> p.spaceKey().equals(spaceKey) && !p.deleted())
                  .isEmpty()) {
            throw new ContentRefused("Page " + parentId + " is not a page of space " + spaceKey);
          }
          long id = database.next("HOST_ID");
          Timestamp now = now();
          database
              .jdbc()
              .update(
                  "INSERT INTO HOST_PAGE (ID, SPACE_KEY, PARENT_ID, TITLE, BODY, VERSION, DELETED,"
                      + " CREATOR, CREATED, EDITOR, EDITED) VALUES (?, ?, ?, ?, ?, 1, FALSE, ?, ?, ?, ?)",
                  id,
                  spaceKey,
                  parentId,
                  checked,
                  body,
                  author,
                  now,
                  author,
                  now);
          StoredPage page = find(id).orElseThrow();
          created.forEach(listener -> listener.accept(page));
          return page;
        });
  }

  /**
   * @param expectedVersion the version the editor started from
   * @throws ContentRefused when somebody saved in between, or the title is taken
   */
  public StoredPage update(
      long id, int expectedVersion, String title, String body, String editor, String note) {
    return database.inTransaction(
        () -> {
          StoredPage before =
              find(id)
                  .filter(page -> !page.deleted())
                  .orElseThrow(() -> new ContentRefused("Page " + id + " does not exist"));
          lock(before.spaceKey());
          String checked = checkTitle(before.spaceKey(), title, id);
          database
              .jdbc()
              .update(
                  "INSERT INTO HOST_PAGE_VERSION (PAGE_ID, VERSION, TITLE, BODY, EDITOR, EDITED, NOTE)"
                      + " SELECT ID, VERSION, TITLE, BODY, EDITOR, EDITED, NOTE FROM HOST_PAGE"
                      + " WHERE ID = ? AND VERSION = ?",
                  id,
                  expectedVersion);
          int changed =
              database
                  .jdbc()
                  .update(
                      "UPDATE HOST_PAGE SET TITLE = ?, BODY = ?, VERSION = VERSION + 1, EDITOR = ?,"
                          + " EDITED = ?, NOTE = ? WHERE ID = ? AND VERSION = ?",
                      checked,
                      body,
                      editor,
                      now(),
                      note,
                      id,
                      expectedVersion);
          if (changed == 0) {
            throw new ContentRefused(
                "Page "
                    + id
                    + " was changed by someone else; you edited version "
                    + expectedVersion);
          }
          return find(id).orElseThrow();
        });
  }

  /** Also from the trash. */
  public Optional<StoredPage> find(long id) {
    return query("BODY", "ID = ?", id).stream().findFirst();
  }

  public Optional<StoredPage> byTitle(String spaceKey, String title) {
    return query(
            "BODY",
            "SPACE_KEY = ? AND LOWER(TITLE) = LOWER(?) AND DELETED = FALSE",
            spaceKey,
            title)
        .stream()
        .findFirst();
  }

  /** All pages of a space by title, without bodies. */
  public List<StoredPage> list(String spaceKey) {
    return query("''", "SPACE_KEY = ? AND DELETED = FALSE ORDER BY TITLE", spaceKey);
  }

  public List<StoredPage> children(long id) {
    return query("''", "PARENT_ID = ? AND DELETED = FALSE ORDER BY TITLE", id);
  }

  public List<StoredPage> trash(String spaceKey) {
    return query("''", "SPACE_KEY = ? AND DELETED = TRUE ORDER BY TITLE", spaceKey);
  }

  /** Pages whose title holds the words, at most {@code limit}, without bodies. */
  public List<StoredPage> search(String words, int limit) {
    String like = "%" + words.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    return query(
        "''",
        "LOWER(TITLE) LIKE LOWER(?) ESCAPE '!' AND DELETED = FALSE ORDER BY TITLE LIMIT " + limit,
        like);
  }

  /** From the top down, the page itself not included. */
  public List<StoredPage> ancestors(StoredPage page) {
    List<StoredPage> ancestors = new ArrayList<>();
    Optional<StoredPage> next = parent(page);
    while (next.isPresent() && ancestors.size() < 1000) {
      ancestors.add(0, next.get());
      next = parent(next.get());
    }
    return ancestors;
  }

  private Optional<StoredPage> parent(StoredPage page) {
    return page.parentId() == null
        ? Optional.empty()
        : query("''", "ID = ?", page.parentId()).stream().findFirst();
  }

  public void move(long id, Long newParent) {
    StoredPage page = find(id).orElseThrow();
    if (newParent != null) {
      StoredPage parent = find(newParent).orElseThrow();
      boolean circle =
          newParent == id || ancestors(parent).stream().anyMatch(above -> above.id() == id);
      if (circle || parent.deleted() || !parent.spaceKey().equals(page.spaceKey())) {
        throw new ContentRefused("Page " + id + " cannot move under page " + newParent);
      }
    }
    database.jdbc().update("UPDATE HOST_PAGE SET PARENT_ID = ? WHERE ID = ?", newParent, id);
  }

  /** To the top of another space; the pages below stay, and move up to where it was. */
  public StoredPage moveToSpace(long id, String spaceKey) {
    return database.inTransaction(
        () -> {
          StoredPage page = find(id).orElseThrow();
          lock(spaceKey);
          checkTitle(spaceKey, page.title(), id);
          raiseChildren(page);
          String sql = "UPDATE HOST_PAGE SET SPACE_KEY = ?, PARENT_ID = NULL WHERE ID = ?";
          database.jdbc().update(sql, spaceKey, id);
          return find(id).orElseThrow();
        });
  }

  public void moveToTrash(long id) {
    database.inTransaction(
        () -> {
          raiseChildren(find(id).orElseThrow());
          database.jdbc().update("UPDATE HOST_PAGE SET DELETED = TRUE WHERE ID = ?", id);
        });
  }

  private void raiseChildren(StoredPage page) {
    String sql = "UPDATE HOST_PAGE SET PARENT_ID = ? WHERE PARENT_ID = ?";
    database.jdbc().update(sql, page.parentId(), page.id());
  }

  public StoredPage restore(long id) {
    return database.inTransaction(
        () -> {
          StoredPage page = find(id).orElseThrow();
          lock(page.spaceKey());
          checkTitle(page.spaceKey(), page.title(), id);
          boolean parentStands = parent(page).filter(parent -> !parent.deleted()).isPresent();
          database
              .jdbc()
              .update(
                  "UPDATE HOST_PAGE SET DELETED = FALSE, PARENT_ID = ? WHERE ID = ?",
                  parentStands ? page.parentId() : null,
                  id);
          return find(id).orElseThrow();
        });
  }

  /** Newest first, without bodies; the current version is among them. */
  public List<PageVersion> history(long id) {
    String columns = " VERSION, TITLE, '', EDITOR, EDITED, NOTE FROM ";
    return versions(
        "SELECT"
            + columns
            + "HOST_PAGE WHERE ID = ? UNION ALL SELECT"
            + columns
            + "HOST_PAGE_VERSION WHERE PAGE_ID = ? ORDER BY 1 DESC",
        id,
        id);
  }

  public Optional<PageVersion> version(long id, int version) {
    String columns = "SELECT VERSION, TITLE, BODY, EDITOR, EDITED, NOTE FROM ";
    List<PageVersion> found =
        versions(columns + "HOST_PAGE WHERE ID = ? AND VERSION = ?", id, version);
    return (found.isEmpty()
            ? versions(columns + "HOST_PAGE_VERSION WHERE PAGE_ID = ? AND VERSION = ?", id, version)
            : found)
        .stream().findFirst();
  }

  public List<String> labels(long id) {
    return database
        .jdbc()
        .queryForList(
            "SELECT LABEL FROM HOST_LABEL WHERE PAGE_ID = ? ORDER BY LABEL", String.class, id);
  }

  public void addLabel(long id, String label) {
    if (!labels(id).contains(label)) {
      database.jdbc().update("INSERT INTO HOST_LABEL (PAGE_ID, LABEL) VALUES (?, ?)", id, label);
    }
  }

  public void removeLabel(long id, String label) {
    database.jdbc().update("DELETE FROM HOST_LABEL WHERE PAGE_ID = ? AND LABEL = ?", id, label);
  }

  public List<StoredPage> labelled(String spaceKey, String label) {
    return query(
        "''",
        "SPACE_KEY = ? AND DELETED = FALSE"
            + " AND ID IN (SELECT PAGE_ID FROM HOST_LABEL WHERE LABEL = ?) ORDER BY TITLE",
        spaceKey,
        label);
  }

  private List<StoredPage> query(String body, String where, Object... arguments) {
    return database.jdbc().query(HEAD + body + TAIL + where, PAGE, arguments);
  }

  private List<PageVersion> versions(String sql, Object... arguments) {
    return database
        .jdbc()
        .query(
            sql,
            (row, number) ->
                new PageVersion(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getTimestamp(5).toInstant(),
                    row.getString(6)),
            arguments);
  }

  /** One writer at a time in a space, on all nodes, so that titles stay unique. */
  private void lock(String spaceKey) {
    List<String> locked =
        database
            .jdbc()
            .queryForList(
                "SELECT SPACE_KEY FROM HOST_SPACE WHERE SPACE_KEY = ? FOR UPDATE",
                String.class,
                spaceKey);
    if (locked.isEmpty()) {
      throw new ContentRefused("Space " + spaceKey + " does not exist");
    }
  }

  private String checkTitle(String spaceKey, String title, long self) {
    String trimmed = title == null ? "" : title.strip();
    if (trimmed.isEmpty() || trimmed.length() > 255) {
      throw new ContentRefused("A page title has 1 to 255 characters");
    }
    if (byTitle(spaceKey, trimmed).filter(other -> other.id() != self).isPresent()) {
      throw new ContentRefused(
          "A page with the title " + trimmed + " already exists in space " + spaceKey);
    }
    return trimmed;
  }

  private Timestamp now() {
    return Timestamp.from(Instant.now(clock).truncatedTo(ChronoUnit.MILLIS));
  }
}
