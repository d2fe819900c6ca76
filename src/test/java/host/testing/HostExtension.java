package host.testing;

import host.Host;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

final class HostExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(HostExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    if (context.getRequiredTestClass().getAnnotation(WithHost.class).ledger()) {
      wiki(context).fillLedger();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    wiki(context).host().settings().setReadOnly(false);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == TestWiki.class || type == Host.class || type == HostClient.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    TestWiki wiki = wiki(context);
    return type == TestWiki.class ? wiki : type == Host.class ? wiki.host() : wiki.client();
  }

  /** In the root store, which JUnit closes after the last test. */
  private static TestWiki wiki(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(TestWiki.class, key -> TestWiki.start(), TestWiki.class);
  }
}
