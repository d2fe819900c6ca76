/**
 * 提醒、催办: tells people by mail of deadlines that come near, are there or have passed. Registers
 * contribute their deadlines through {@link org.duban.reminder.DeadlineSource}; this package knows
 * none of them. A person gets at most one mail a day, in their language, with numbers, dates and
 * links but no words of a matter, and only of what they may see. What a run could not tell, because
 * no node was up or one died, the next run tells once.
 */
package org.duban.reminder;
