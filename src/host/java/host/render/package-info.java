/**
 * Turning what is stored into what is seen: Velocity with escaping and the method allowlist,
 * storage format into HTML with macros, content templates into pages, texts by language.
 *
 * <p>Sources: the public pages "Enabling XSS protection in plugins", "Configuring the Velocity
 * allowlist", "Confluence storage format" and "Writing a blueprint".
 */
package host.render;
