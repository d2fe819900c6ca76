/**
 * Supervision reports: reading an existing one, and making a page of it. Importing never writes by
 * itself: it shows what was recognised, and a person decides.
 */
package org.duban.report;
