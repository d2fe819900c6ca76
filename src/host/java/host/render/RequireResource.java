package host.render;

import host.platform.RequiredResourceCollector;
import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.directive.Directive;
import org.apache.velocity.runtime.parser.node.Node;

/** {@code #requireResource("plugin.key:module-key")}. Public for Velocity. */
public final class RequireResource extends Directive {
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
    RequiredResourceCollector.require(String.valueOf(node.jjtGetChild(0).value(context)));
    return true;
  }
}
