/**
 * Active Objects as Confluence configures it: one prefix per namespace, the product's name
 * converters (30 characters enforced), the whole entity list migrated at once, transactions by the
 * wiki.
 *
 * <p>Sources: the Active Objects documentation (table-names, column-names, best practices) and the
 * open library itself.
 */
package host.ao;
