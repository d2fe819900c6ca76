package host;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.scheduler.JobRunner;
import host.ao.AoFactory;
import host.ao.AoGate;
import host.db.Database;
import host.job.ClusterLocks;
import host.job.Jobs;
import host.osgi.Framework;
import host.osgi.PluginContext;
import host.platform.Platform;
import host.platform.PluginTemplates;
import host.plugin.AoModule;
import host.plugin.DescriptorCheck;
import host.plugin.PluginDescriptor;
import host.plugin.PluginFault;
import host.render.Allowlist;
import host.render.Texts;
import host.render.Velocity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import net.java.ao.RawEntity;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The enabled plugin: its bundle, descriptor, beans, texts and templates. */
public final class PluginRuntime {
  private final Bundle bundle;
  private final PluginDescriptor descriptor;
  private final Texts texts;
  private final Allowlist allowlist;
  private final AoGate gate = new AoGate();
  private PluginContext context;

  private PluginRuntime(Bundle bundle, PluginDescriptor descriptor) {
    this.bundle = bundle;
    this.descriptor = descriptor;
    this.texts = new Texts(descriptor.i18n(), file(bundle));
    this.allowlist = new Allowlist(descriptor.allowedMethods());
  }

  /** Installs the jar and reads it; nothing of it runs yet. */
  static PluginRuntime install(Framework framework, java.nio.file.Path jar) {
    Bundle bundle = framework.install(jar);
    URL file = bundle.getEntry("atlassian-plugin.xml");
    if (file == null) {
      throw new PluginFault(jar + " has no atlassian-plugin.xml at its root");
    }
    try (InputStream in = file.openStream()) {
      PluginRuntime plugin = new PluginRuntime(bundle, PluginDescriptor.read(in));
      plugin.check(jar);
      return plugin;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(java.nio.file.Path jar) {
    String inManifest = bundle.getHeaders().get("Atlassian-Plugin-Key");
    if (!descriptor.key().equals(inManifest)) {
      throw new PluginFault(
          jar + ": key " + descriptor.key() + " but Atlassian-Plugin-Key " + inManifest);
    }
    DescriptorCheck.check(
        descriptor,
        this::holdsClass,
        this::file,
        key -> texts.find(java.util.Locale.ENGLISH, key).isPresent());
  }

  private boolean holdsClass(String name) {
    try {
      return bundle.equals(FrameworkUtil.getBundle(bundle.loadClass(name)));
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      return false;
    }
  }

  /** Starts its beans, then opens its tables: while beans start, Active Objects refuse. */
  void enable(Platform platform, Database database) {
    platform.put(ActiveObjects.class, gate.service());
    platform.put(
        VelocityHelperService.class,
        new PluginTemplates(new Velocity(this::file, allowlist, false), texts));
    context = PluginContext.start(bundle, platform);
    for (AoModule ao : descriptor.ao()) {
      gate.open(new AoFactory(database).open(ao.namespace(), entities(ao)));
    }
  }

  /** Its scheduled jobs, each bean running under the plugin's class loader. */
  Jobs jobs(Database database, ClusterLocks locks) {
    return new Jobs(
        database,
        locks,
        Clock.systemUTC(),
        UUID.randomUUID().toString(),
        descriptor.jobs(),
        name ->
            context.bean(name) instanceof JobRunner runner
                ? request -> context.within(() -> runner.runJob(request))
                : null);
  }

  @SuppressWarnings("unchecked")
  private List<Class<? extends RawEntity<?>>> entities(AoModule ao) {
    List<Class<? extends RawEntity<?>>> entities = new ArrayList<>();
    for (String name : ao.entities()) {
      entities.add((Class<? extends RawEntity<?>>) load(name));
    }
    return entities;
  }

  void disable() {
    if (context != null) {
      context.close();
    }
    gate.close();
  }

  public Bundle bundle() {
    return bundle;
  }

  public PluginDescriptor descriptor() {
    return descriptor;
  }

  public PluginContext context() {
    return context;
  }

  public Texts texts() {
    return texts;
  }

  public Allowlist allowlist() {
    return allowlist;
  }

  /** A class of the plugin. */
  public Class<?> load(String name) {
    try {
      return bundle.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new PluginFault("no class " + name + " in the plugin", e);
    }
  }

  /** A file of the jar, or null. */
  public URL file(String location) {
    return file(bundle).apply(location);
  }

  private static Function<String, URL> file(Bundle bundle) {
    return location -> location.isEmpty() ? null : bundle.getEntry(location);
  }
}
