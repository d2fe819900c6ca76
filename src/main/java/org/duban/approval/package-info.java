/**
 * 销号审批: a request goes up a chain of steps; each is decided by someone else, a return needs a
 * reason and starts the next round. Applicant, reviewer and closer are three people. Steps are
 * never changed once taken. Knows no register: what is asked for is a type and an id.
 */
package org.duban.approval;
