/** Invented people, pages and matters, so that every screen is alive at the first start. */
package host.demo;
