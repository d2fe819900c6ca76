/**
 * Duban 督办: rectification ledgers and supervision reports inside Confluence.
 *
 * <p>Glossary, one word per idea in Java, REST, texts and scripts: plan 整改方案, item 整改问题, measure
 * 整改措施, progress 进展纪实, evidence 佐证, close-out 销号, round 循环审批次数, cycle 轮次, leader 责任领导, lead unit
 * 牵头科室, owner 责任人, due date 整改时限, light 亮灯, hold 持续巩固, extension 延期, trail 留痕; a plan is ended 办结
 * and reopened 恢复.
 */
package org.duban;
