package host.osgi;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.osgi.framework.Bundle;

/** A bundle's classes and files as a class loader, for libraries that want one. */
final class BundleLoader extends ClassLoader {
  private final Bundle bundle;

  BundleLoader(Bundle bundle) {
    super(null);
    this.bundle = bundle;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    return bundle.loadClass(name);
  }

  @Override
  protected URL findResource(String name) {
    return bundle.getResource(name);
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    Enumeration<URL> found = bundle.getResources(name);
    return found == null ? Collections.emptyEnumeration() : found;
  }
}
