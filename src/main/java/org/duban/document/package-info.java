/**
 * 台账导入导出: rectification ledgers as offices keep them in .xlsx, read and written.
 *
 * <p>Reading takes a ledger as it is (title rows, merged header of several rows, one problem over
 * several measure rows, deadlines in free text), shows what it understood, and imports what the
 * office confirms. What cannot be read is never guessed: it is named by cell, reason and cure, and
 * handed back as a file. The same ledger twice changes nothing.
 */
package org.duban.document;
