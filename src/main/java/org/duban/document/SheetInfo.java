package org.duban.document;

import java.util.List;

/**
 * A sheet before its rows are read.
 *
 * @param merges sorted by their first row
 */
record SheetInfo(int index, String name, boolean hidden, List<Merge> merges) {}
