/**
 * 策略: what places set for themselves (lights, terms, numbering, approval). Each feature contributes
 * a {@link org.duban.policy.PolicyKind} with its shipped value and its checks; a value is kept for
 * the whole wiki or for one space, and the space's wins. A policy is read, never stored, with what
 * it decides, so a change shows everywhere at once.
 */
package org.duban.policy;
