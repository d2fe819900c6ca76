package org.duban.report;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.duban.shared.Refusal;

/**
 * Stops reading a body behind {@link #MOST_BYTES}, whatever its announced length; enough for the
 * longest text with every character escaped.
 */
@Provider
@LimitedBody
public class BodyLimit implements ReaderInterceptor {
  static final int MOST_BYTES = 13_000_000;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    LimitedStream body = new LimitedStream(context.getInputStream());
    context.setInputStream(body);
    try {
      return context.proceed();
    } catch (IOException e) {
      // the JSON reader wraps the refusal of the stream into its own
      body.count(0);
      throw Refusal.invalid("duban.report.refusal.badJson");
    }
  }

  static final class LimitedStream extends FilterInputStream {
    private long read;

    LimitedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int some = in.read(buffer, offset, length);
      count(Math.max(some, 0));
      return some;
    }

    private void count(int more) {
      read += more;
      if (read > MOST_BYTES) {
        throw Refusal.invalid("duban.report.refusal.fileTooLarge", MOST_BYTES / 1_000_000);
      }
    }
  }
}
