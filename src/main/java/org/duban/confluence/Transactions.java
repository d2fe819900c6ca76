package org.duban.confluence;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * One transaction per public service method; an inner call joins the outer one. Throwing rolls all
 * of it back. Besides the stores, this is the only place that knows Active Objects.
 */
@Component
public class Transactions {
  private final ActiveObjects ao;

  public Transactions(ActiveObjects ao) {
    this.ao = ao;
  }

  public <T> T run(Supplier<T> work) {
    return ao.executeInTransaction(work::get);
  }
}
