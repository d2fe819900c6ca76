package org.duban.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duban.shared.Refusal;

/** A posted file on disk for the time of one request, since a workbook cannot be read in one go. */
final class Upload implements Closeable {
  private static final long MAX_BYTES = (long) WorkbookCheck.MAX_MEGABYTES << 20;

  private final Path file;

  private Upload(Path file) {
    this.file = file;
  }

  /**
   * @throws Refusal INVALID as soon as the limit is passed; nothing is left behind
   */
  static Upload of(InputStream body) throws IOException {
    Upload upload = new Upload(Files.createTempFile("duban-ledger", ".xlsx"));
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    try (OutputStream out = Files.newOutputStream(upload.file)) {
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        total += n;
        if (total > MAX_BYTES) {
          throw Refusal.invalid("duban.document.refusal.tooBig", WorkbookCheck.MAX_MEGABYTES);
        }
        out.write(buffer, 0, n);
      }
    } catch (IOException | Refusal e) {
      upload.close();
      throw e;
    }
    return upload;
  }

  Path file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
