/**
 * Spaces, pages with versions, the trash, labels, attachments, permissions, in plain tables of the
 * wiki's database, without any cache: two nodes on one database agree at once.
 *
 * <p>Sources: the public pages "Space permissions overview", "Page restrictions", "Delete or
 * restore a page" and the storage format reference.
 */
package host.content;
