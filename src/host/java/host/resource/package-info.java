/**
 * The web-resource manager: which scripts and styles a page gets, in which order, and what is done
 * to them on the way. Resources are served one batch per module, each script in its own {@code
 * try}, as the product's batches do. Stricter than the product: a dependency, context or
 * transformer that does not exist is an error, where Confluence drops it with at most a log line.
 */
package host.resource;
