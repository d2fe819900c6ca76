/**
 * 整改台账: plans, problems, measures, progress, evidence and cycles. A problem has exactly one leader
 * and one lead unit once assigned; its due date then moves only by extension; it is closed (销号) by
 * three different people on evidence; reopening starts a new cycle and leaves the old one as it
 * was. Lights, overdue days and completion are derived from a policy and today, never stored; how
 * many items count alike is kept while they are written ({@code TallyStore}), and so is what the
 * figures of their progress come to ({@code ResultStore}).
 *
 * <p>Readers start at {@link org.duban.rectification.Ledger}, writers at {@code PlanService},
 * {@code ItemService}, {@code MeasureService} and {@code RecordService}.
 */
package org.duban.rectification;
