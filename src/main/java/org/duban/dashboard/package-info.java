/**
 * What leaders and the people who do the work look at first: the figures of plans (整改统计) and what
 * awaits the reader (我的待办).
 *
 * <p>Keeps nothing and decides nothing: every number comes from the registers, as the reader may
 * see them, and is shown as a chart and as a table that say the same.
 */
package org.duban.dashboard;
