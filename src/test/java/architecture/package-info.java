/**
 * Tests of the house itself: the drawing, the descriptor, the indexes, the words, the papers and
 * the jar. Each failure says what to add and where.
 */
package architecture;
