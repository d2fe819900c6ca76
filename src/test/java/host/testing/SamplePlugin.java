package host.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Builds a small plugin jar for tests of the stand-in itself. */
public final class SamplePlugin {
  public static final String KEY = "org.example.sample";

  private final StringBuilder modules = new StringBuilder();
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<String> components = new ArrayList<>();
  private final List<String> imports = new ArrayList<>();
  private final Attributes manifest = new Attributes();

  public SamplePlugin() {
    header("Bundle-ManifestVersion", "2");
    header("Bundle-SymbolicName", KEY);
    header("Bundle-Version", "1.0.0");
    header("Atlassian-Plugin-Key", KEY);
    header(
        "Import-Package",
        "com.atlassian.confluence.macro,com.atlassian.confluence.content.render.xhtml,"
            + "com.atlassian.confluence.core,com.atlassian.confluence.spaces,"
            + "com.atlassian.confluence.plugin.services,"
            + "com.atlassian.confluence.util.i18n,com.atlassian.activeobjects.external,"
            + "com.atlassian.confluence.pages,com.atlassian.event.api,net.java.ao,"
            + "com.atlassian.confluence.event.events.content.page,"
            + "com.atlassian.confluence.plugins.createcontent.api.contextproviders,"
            + "com.atlassian.confluence.plugins.createcontent.api.events,"
            + "net.java.ao.schema,com.atlassian.sal.api.transaction,"
            + "org.springframework.stereotype;version=\"[5.3,8)\","
            + "org.springframework.beans.factory;version=\"[5.3,8)\"");
    file(
        "META-INF/spring/plugin.xml",
        "<beans xmlns=\"http://www.springframework.org/schema/beans\""
            + " xmlns:s=\"http://www.atlassian.com/schema/atlassian-scanner/2\"><s:scan-indexes/></beans>");
  }

  public SamplePlugin header(String name, String value) {
    manifest.putValue(name, value);
    return this;
  }

  public SamplePlugin module(String xml) {
    modules.append(xml).append('\n');
    return this;
  }

  public SamplePlugin file(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public SamplePlugin type(Class<?> type) {
    String path = type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
      files.put(path, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public SamplePlugin component(Class<?> type) {
    components.add(type.getName());
    return type(type);
  }

  public SamplePlugin service(String line) {
    imports.add(line);
    return this;
  }

  public SamplePlugin macro(String name, Class<?> type) {
    module(
        "<xhtml-macro key=\"%1$s-macro\" name=\"%1$s\" class=\"%2$s\" icon=\"/i.png\"/>"
            .formatted(name, type.getName()));
    files.merge(
        "i18n.properties",
        "%1$s.%2$s.label=L\n%1$s.%2$s.desc=D\n".formatted(KEY, name).getBytes(),
        (a, b) -> (new String(a) + new String(b)).getBytes());
    return type(type);
  }

  public Path build(Path folder) {
    file("META-INF/plugin-components/component", String.join("\n", components));
    file("META-INF/plugin-components/imports", String.join("\n", imports));
    files.putIfAbsent("i18n.properties", new byte[0]);
    file(
        "atlassian-plugin.xml",
        "<atlassian-plugin key=\"%s\" plugins-version=\"2\"><plugin-info><version>1</version></plugin-info>\n<resource type=\"i18n\" name=\"i18n\" location=\"i18n\"/>\n%s</atlassian-plugin>"
            .formatted(KEY, modules));
    Path jar = folder.resolve("sample-" + System.nanoTime() + ".jar");
    Manifest written = new Manifest();
    written.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    written.getMainAttributes().putAll(manifest);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out, written)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new JarEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }
}
