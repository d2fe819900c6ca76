/**
 * 单位、人员、角色: the units of the organ and who heads them, the app's own list of staff (people without
 * a wiki account too), and which wiki group plays which role, for the wiki or for one space.
 */
package org.duban.organisation;
