/**
 * The small wiki around the plugin: Jetty, login, and the screens that the product would show. It
 * is scaffolding and says so in its footer; what plugins rely on (metas, contexts, scripts, the
 * create dialog, the editor preview, output types) keeps to the product, what only people see does
 * not try to. GET never writes; every POST carries a token; the pages forbid inline script, as the
 * product's reporting policy would flag it.
 */
package host.web;
