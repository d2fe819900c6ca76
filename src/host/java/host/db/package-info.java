/**
 * One database for the wiki and its plugins, as in the product: connections from a pool,
 * transactions by Spring, so that Active Objects and plain JDBC join the same one. All state is in
 * it: two nodes on one server share everything.
 */
package host.db;
