package host.content;

import java.time.Instant;

/** One version of a page, the current one included; {@code body} is empty in lists. */
public record PageVersion(
    int version, String title, String body, String editor, Instant edited, String note) {}
