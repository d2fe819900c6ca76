/**
 * 督办设置: the screens for roles, policies, the working calendar, units and staff.
 *
 * <p>Holds no setting itself. Each is kept and guarded by the feature it belongs to, and read and
 * written over that feature's REST.
 */
package org.duban.settings;
