/** Small value types that three or more features use. No services, no platform types. */
package org.duban.shared;
