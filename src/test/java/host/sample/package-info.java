/** What the sample plugin in tests of the stand-in is made of; it runs inside a bundle. */
package host.sample;
