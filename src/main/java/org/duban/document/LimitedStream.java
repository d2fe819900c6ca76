package org.duban.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends a body beyond its limit while it is being read, before it fills the memory. With an
 * IOException, since a JSON reader wraps any other.
 */
final class LimitedStream extends FilterInputStream {
  private long left;

  LimitedStream(InputStream in, long limit) {
    super(in);
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    return counted(super.read(), 1);
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = super.read(into, from, length);
    return counted(count, count);
  }

  boolean isBeyond() {
    return left < 0;
  }

  private int counted(int result, int bytes) throws IOException {
    left -= result < 0 ? 0 : bytes;
    if (isBeyond()) {
      throw new IOException("the body is too long");
    }
    return result;
  }
}
