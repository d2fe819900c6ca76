package host.content;

/**
 * @param homeId the home page, or null while there is none
 */
public record StoredSpace(String key, String name, Long homeId) {}
