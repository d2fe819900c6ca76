/**
 * A stand-in for Confluence that loads the packaged app as Confluence does. Start exploring from
 * {@code Host}; what it fakes, and on what public source, is in {@code src/host/README.md}.
 */
package host;
