package host.plugin;

/**
 * A {@code <job-config>}.
 *
 * @param name what the list of scheduled jobs shows
 * @param bean name of the Spring bean that runs
 * @param cron null when it repeats by interval
 * @param runsByHand {@code canRunAdhoc} of {@code <managed>}
 */
public record JobModule(
    String key,
    String name,
    String bean,
    boolean perCluster,
    String cron,
    long repeatMillis,
    boolean runsByHand) {}
