package org.duban.report;

/**
 * A report that was checked by a person and waits for its page.
 *
 * @param owner user key of the only one who may use it
 * @param text as submitted, empty for a blank start
 * @param plan id of the plan made with it, null for a page without checklist
 */
record ImportDraft(
    int id, String owner, String spaceKey, Basics basics, String text, Integer plan) {}
