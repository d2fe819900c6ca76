package host.sample;

import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.plugins.createcontent.api.events.BlueprintPageCreateEvent;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Listens while the plugin is enabled and writes down what it hears. */
@Component
public class Watcher implements InitializingBean, DisposableBean {
  private final EventPublisher events;
  private final StringBuilder heard = new StringBuilder();

  Watcher(EventPublisher events) {
    this.events = events;
  }

  @EventListener
  public void onPage(PageCreateEvent event) {
    heard.append("page ").append(event.getPage().getTitle()).append('\n');
  }

  @EventListener
  public void onBlueprint(BlueprintPageCreateEvent event) {
    heard.append("blueprint ").append(event.getContext().get("added")).append('\n');
  }

  @Override
  public String toString() {
    return heard.toString();
  }

  @Override
  public void afterPropertiesSet() {
    events.register(this);
  }

  @Override
  public void destroy() {
    events.unregister(this);
  }
}
