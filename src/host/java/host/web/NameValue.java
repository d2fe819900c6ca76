package host.web;

/** A pair for templates. */
public record NameValue(String name, String value) {}
