/**
 * The OSGi container with one plugin in it. The framework offers the packages that Confluence
 * plausibly exports and nothing of the stand-in itself; the plugin's manifest must resolve against
 * them. Spring Scanner's index files are read as its runtime does, since that runtime is not
 * public.
 */
package host.osgi;
