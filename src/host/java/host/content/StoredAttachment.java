package host.content;

import java.time.Instant;

/** The id stays the same when a file of the same name is uploaded again; the version counts up. */
public record StoredAttachment(
    long id,
    int version,
    long pageId,
    String fileName,
    String mediaType,
    long bytes,
    String creator,
    Instant created) {}
