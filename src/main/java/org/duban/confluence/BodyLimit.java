package org.duban.confluence;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.duban.shared.Refusal;

/**
 * Stops reading a posted body behind its limit, whatever its announced length: {@link #MEGABYTES},
 * or what {@link BodyUpTo} allows. The body is read before anything can ask who may post it.
 */
@Provider
public class BodyLimit implements ReaderInterceptor {
  static final int MEGABYTES = 1;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    LimitedStream body = new LimitedStream(context.getInputStream(), megabytes(context));
    context.setInputStream(body);
    try {
      return context.proceed();
    } catch (IOException e) {
      // the JSON reader wraps the refusal of the stream into its own
      body.count(0);
      throw Refusal.invalid("duban.refusal.badJson");
    }
  }

  private static int megabytes(ReaderInterceptorContext context) {
    return Arrays.stream(context.getAnnotations())
        .filter(BodyUpTo.class::isInstance)
        .mapToInt(wide -> ((BodyUpTo) wide).megabytes())
        .findFirst()
        .orElse(MEGABYTES);
  }

  private static final class LimitedStream extends FilterInputStream {
    private final int megabytes;
    private long read;

    LimitedStream(InputStream in, int megabytes) {
      super(in);
      this.megabytes = megabytes;
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
      if (read > megabytes * 1_000_000L) {
        throw Refusal.invalid("duban.refusal.bodyTooLarge", megabytes);
      }
    }
  }
}
