/**
 * A plugin's descriptor, read as strictly as we can: what the product would ignore or fail on later
 * (a missing class, template or picture, a key given twice, an unknown module type) stops the start
 * here, with its name. Source: the module type pages of the public developer documentation.
 */
package host.plugin;
