/**
 * 留痕: who changed what, when, from what to what. Append-only; the entries of one subject are
 * chained by SHA-256, so that a later change of a past entry can be proved. Knows no register: a
 * subject is a type and an id, and so is its scope (the plan whose readers may see the entry).
 */
package org.duban.audit;
