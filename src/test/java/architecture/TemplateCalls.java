package architecture;

import java.io.StringReader;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.context.InternalContextAdapterImpl;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTIdentifier;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/**
 * Reads a template with Velocity's own parser and finds, from the types its first lines declare,
 * every method of ours that it calls, and every name it uses without declaring it.
 */
final class TemplateCalls {
  private static final Pattern DECLARED =
      Pattern.compile("@vtlvariable\\s+name=\"(\\w+)\"\\s+type=\"([\\w.$]+)(?:<[^\"]*>)?\"");
  private static final Object UNKNOWN = Object.class;

  private final Path file;
  private final Map<String, Type> types = new HashMap<>();
  private final Set<String> declared = new TreeSet<>();
  private final Set<String> loops = new TreeSet<>();
  final Set<String> methods = new TreeSet<>();
  final List<String> faults = new ArrayList<>();

  TemplateCalls(Path file) {
    this.file = file;
    String text = House.text(file);
    Matcher header = DECLARED.matcher(text);
    while (header.find()) {
      declared.add(header.group(1));
      types.put(header.group(1), load(header.group(2)));
    }
    walk(parse(text));
  }

  private Node parse(String text) {
    try {
      RuntimeInstance velocity = new RuntimeInstance();
      velocity.setProperty(
          "runtime.log.logsystem.class", "org.apache.velocity.runtime.log.NullLogChute");
      velocity.setProperty("userdirective", "architecture.RequireResource");
      velocity.init();
      SimpleNode tree = velocity.parse(new StringReader(text), House.name(file));
      tree.init(new InternalContextAdapterImpl(new VelocityContext()), velocity);
      return tree;
    } catch (ParseException e) {
      throw new IllegalStateException(House.name(file), e);
    } catch (Exception e) {
      throw new IllegalStateException("Velocity does not start", e);
    }
  }

  private void walk(Node node) {
    if (node instanceof ASTReference reference) {
      typeOf(reference);
      return;
    }
    if (node instanceof ASTSetDirective && node.jjtGetChild(0) instanceof ASTReference left) {
      walk(node.jjtGetChild(1));
      types.put(left.getRootString(), expression(node.jjtGetChild(1)));
      loops.add(left.getRootString());
      return;
    }
    if (node instanceof ASTDirective directive && directive.getDirectiveName().equals("foreach")) {
      String name = ((ASTReference) node.jjtGetChild(0)).getRootString();
      types.put(name, element(expression(node.jjtGetChild(2))));
      loops.add(name);
      walk(node.jjtGetChild(3));
      return;
    }
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      walk(node.jjtGetChild(i));
    }
  }

  private Type expression(Node node) {
    if (node instanceof ASTReference reference) {
      return typeOf(reference);
    }
    Type found = (Type) UNKNOWN;
    for (int i = 0; i < node.jjtGetNumChildren(); i++) {
      found = expression(node.jjtGetChild(i));
    }
    return node.jjtGetNumChildren() == 1 ? found : (Type) UNKNOWN;
  }

  private Type typeOf(ASTReference reference) {
    String root = reference.getRootString();
    if (!declared.contains(root) && !loops.contains(root) && !root.equals("velocityCount")) {
      faults.add(
          House.name(file)
              + ":"
              + reference.getLine()
              + " uses $"
              + root
              + ", which its first lines do not declare with @vtlvariable");
    }
    Type type = types.getOrDefault(root, (Type) UNKNOWN);
    for (int i = 0; i < reference.jjtGetNumChildren(); i++) {
      Node part = reference.jjtGetChild(i);
      if (part instanceof ASTMethod method) {
        for (int p = 1; p < method.jjtGetNumChildren(); p++) {
          walk(method.jjtGetChild(p));
        }
        type =
            call(
                type,
                Stream.of(method.getFirstToken().image),
                method.jjtGetNumChildren() - 1,
                reference);
      } else if (part instanceof ASTIdentifier identifier) {
        String name = identifier.getFirstToken().image;
        String upper = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        type = call(type, Stream.of("get" + upper, "get" + name, "is" + upper), 0, reference);
      }
    }
    return type;
  }

  private Type call(Type on, Stream<String> names, int arguments, ASTReference where) {
    Class<?> raw = raw(on);
    if (raw == UNKNOWN) {
      return (Type) UNKNOWN;
    }
    List<String> wanted = names.toList();
    for (String name : wanted) {
      for (Method method : raw.getMethods()) {
        if (method.getName().equals(name)
            && method.getParameterCount() == arguments
            && !method.isBridge()) {
          note(method);
          return resolve(method.getGenericReturnType(), on);
        }
      }
    }
    faults.add(
        House.name(file)
            + ":"
            + where.getLine()
            + " calls "
            + raw.getName()
            + "."
            + wanted.get(0)
            + ", which does not exist or is not public");
    return (Type) UNKNOWN;
  }

  private void note(Method method) {
    Class<?> owner = method.getDeclaringClass();
    if (owner.getName().startsWith("org.duban.")) {
      if (!java.lang.reflect.Modifier.isPublic(owner.getModifiers())) {
        faults.add(
            House.name(file)
                + " calls into "
                + owner.getName()
                + ", which is not public: Velocity would print the reference itself");
      }
      methods.add(
          owner.getName()
              + "#"
              + method.getName()
              + Stream.of(method.getParameterTypes())
                  .map(Class::getName)
                  .collect(Collectors.joining(" ", "(", ")")));
    }
  }

  private static Type resolve(Type type, Type on) {
    if (on instanceof ParameterizedType p
        && type instanceof java.lang.reflect.TypeVariable<?> variable) {
      java.lang.reflect.TypeVariable<?>[] names = raw(on).getTypeParameters();
      for (int i = 0; i < names.length; i++) {
        if (names[i].getName().equals(variable.getName())) {
          return p.getActualTypeArguments()[i];
        }
      }
    }
    return type;
  }

  private static Type element(Type list) {
    if (list instanceof Class<?> array && array.isArray()) {
      return array.getComponentType();
    }
    if (list instanceof ParameterizedType p && Collection.class.isAssignableFrom(raw(p))) {
      return p.getActualTypeArguments()[0];
    }
    return (Type) UNKNOWN;
  }

  private static Class<?> raw(Type type) {
    if (type instanceof Class<?> c) {
      return c;
    }
    if (type instanceof ParameterizedType p) {
      return (Class<?>) p.getRawType();
    }
    return type instanceof WildcardType w ? raw(w.getUpperBounds()[0]) : (Class<?>) UNKNOWN;
  }

  private Type load(String name) {
    try {
      return Class.forName(name, false, getClass().getClassLoader());
    } catch (ClassNotFoundException e) {
      faults.add(House.name(file) + " declares the type " + name + ", which does not exist");
      return (Type) UNKNOWN;
    }
  }
}
