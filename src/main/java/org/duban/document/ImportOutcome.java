package org.duban.document;

/**
 * What an import did.
 *
 * @param created new items
 * @param skipped entries that the plan already had
 * @param rejected entries handed back
 * @param rejectedFile an .xlsx with them, their reasons and cures; null if there are none
 */
public record ImportOutcome(
    int created,
    int measures,
    int skipped,
    int rejected,
    byte[] rejectedFile,
    String rejectedName) {}
