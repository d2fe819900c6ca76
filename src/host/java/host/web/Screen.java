package host.web;

import java.io.IOException;

/** Answers one address. */
@FunctionalInterface
interface Screen {
  void answer(Exchange exchange) throws IOException;
}
