package host.plugin;

/**
 * A {@code <job-config>}.
 *
 * @param bean name of the Spring bean that runs
 * @param cron null when it repeats by interval
 * @param runsByHand {@code canRunAdhoc} of {@code <managed>}
 */
public record JobModule(
    String key,
    String nameKey,
    String bean,
    boolean perCluster,
    String cron,
    long repeatMillis,
    boolean runsByHand) {}
