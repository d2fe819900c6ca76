/**
 * Scheduled jobs of the plugin and locks across nodes. Both rest on rows of the shared database: a
 * due run is claimed by inserting its row, a lock is a lease that a dead node can no longer renew.
 */
package host.job;
