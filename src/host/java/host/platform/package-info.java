/**
 * The product's services over the wiki's tables. Each service answers only the methods written
 * here; any other throws {@link java.lang.UnsupportedOperationException} with its name, so that
 * nothing is faked by accident.
 */
package host.platform;
