/**
 * REST as the product mounts it: the classes of each {@code <rest>} module's packages, built from
 * the plugin's Spring context, below /rest/PATH/VERSION and /rest/PATH/latest. Who may call is
 * decided by the access annotations (un-annotated: licensed users only, as since Confluence 9),
 * then the XSRF and read-only rules apply. Source: Atlassian's "Preparing for secure endpoints"
 * (Platform 7) and "Form token handling".
 */
package host.rest;
