package host.render;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.function.Function;
import org.apache.commons.collections.ExtendedProperties;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;

/** Templates from the plugin's jar alone. Public for Velocity. */
public final class JarTemplates extends ResourceLoader {
  private final Function<String, URL> files;

  JarTemplates(Function<String, URL> files) {
    this.files = files;
  }

  @Override
  public void init(ExtendedProperties configuration) {}

  @Override
  public InputStream getResourceStream(String source) throws ResourceNotFoundException {
    URL file = source.contains("..") ? null : files.apply(source);
    if (file == null) {
      throw new ResourceNotFoundException("no template " + source + " in the plugin's jar");
    }
    try {
      return file.openStream();
    } catch (IOException e) {
      throw new ResourceNotFoundException(source, e);
    }
  }

  @Override
  public boolean isSourceModified(Resource resource) {
    return false;
  }

  @Override
  public long getLastModified(Resource resource) {
    return 0;
  }
}
