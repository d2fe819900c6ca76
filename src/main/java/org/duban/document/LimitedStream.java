package org.duban.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.duban.shared.Refusal;

/** Refuses a body beyond its limit while it is being read, before it fills the memory. */
final class LimitedStream extends FilterInputStream {
  private final Refusal refusal;
  private long left;

  LimitedStream(InputStream in, long limit, Refusal refusal) {
    super(in);
    this.left = limit;
    this.refusal = refusal;
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

  private int counted(int result, int bytes) {
    left -= result < 0 ? 0 : bytes;
    if (left < 0) {
      throw refusal;
    }
    return result;
  }
}
