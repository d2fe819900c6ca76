package architecture;

import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.parser.node.Node;

/** So that templates with Confluence's own directive parse here. */
public class RequireResource extends Directive {
  @Override
  public String getName() {
    return "requireResource";
  }

  @Override
  public int getType() {
    return LINE;
  }

  @Override
  public boolean render(InternalContextAdapter context, Writer writer, Node node) {
    return true;
  }
}
