/**
 * 月末快照: a plan's figures at the end of each month, written once and never changed, so that what was
 * reported stays what was reported whatever is reopened, moved or re-assigned later.
 *
 * <p>Taken on the month's last evening by a job. A month that was missed is made up for (补记): whole
 * where nothing was done to the plan since, else only with what can be told for certain.
 */
package org.duban.snapshot;
