package host.content;

/** A permission as it is kept. */
public record Grant(Access access, Subject subject) {}
