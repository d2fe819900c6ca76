package host.ao;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.atlassian.TablePrefix;
import net.java.ao.schema.FieldNameConverter;
import net.java.ao.schema.IndexNameConverter;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.SequenceNameConverter;
import net.java.ao.schema.TableNameConverter;
import net.java.ao.schema.TriggerNameConverter;
import net.java.ao.schema.UniqueNameConverter;

/** {@code AO_} + the last six hex digits of the namespace's MD5, then the entity's name. */
final class TableNames implements NameConverters {
  private final TableNameConverter tables;
  private final FieldNameConverter fields = new AtlassianFieldNameConverter();
  private final SequenceNameConverter sequences = new AtlassianSequenceNameConverter();
  private final TriggerNameConverter triggers = new AtlassianTriggerNameConverter();
  private final IndexNameConverter indexes = new AtlassianIndexNameConverter();
  private final UniqueNameConverter uniques = new AtlassianUniqueNameConverter();

  TableNames(String prefix) {
    tables = new AtlassianTableNameConverter((TablePrefix) name -> prefix + "_" + name);
  }

  static String prefix(String namespace) {
    try {
      byte[] hash =
          MessageDigest.getInstance("MD5").digest(namespace.getBytes(StandardCharsets.UTF_8));
      String hex = HexFormat.of().formatHex(hash);
      return "AO_" + hex.substring(hex.length() - 6).toUpperCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public TableNameConverter getTableNameConverter() {
    return tables;
  }

  @Override
  public FieldNameConverter getFieldNameConverter() {
    return fields;
  }

  @Override
  public SequenceNameConverter getSequenceNameConverter() {
    return sequences;
  }

  @Override
  public TriggerNameConverter getTriggerNameConverter() {
    return triggers;
  }

  @Override
  public IndexNameConverter getIndexNameConverter() {
    return indexes;
  }

  @Override
  public UniqueNameConverter getUniqueNameConverter() {
    return uniques;
  }
}
