/** Fakes of the ports in {@code org.duban.confluence}: they behave and forget, nothing more. */
package org.duban.testing;
