package host.sample;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Uses Active Objects too early. */
@Component
public class EagerBean implements InitializingBean {
  private final ActiveObjects ao;

  EagerBean(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public void afterPropertiesSet() {
    ao.executeInTransaction(() -> null);
  }
}
