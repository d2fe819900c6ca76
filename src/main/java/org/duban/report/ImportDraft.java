package org.duban.report;

/**
 * A report that was checked by a person and waits for its page.
 *
 * @param owner user key of the only one who may make pages of it
 * @param text as submitted, empty for a blank start
 * @param decisions null for a page without checklist
 */
record ImportDraft(
    int id, String owner, String spaceKey, Basics basics, String text, Decisions decisions) {}
