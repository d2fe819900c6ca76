/**
 * The user directory: people with a key that survives renames, groups, passwords, preferences.
 *
 * <p>As in Confluence: the key is not the name; {@code confluence-users} holds those with a
 * licence, {@code confluence-administrators} is the super group. Source: "Global permissions
 * overview" and "Confluence groups for administrators" of the public documentation.
 */
package host.people;
