/** JUnit fixtures over the stand-in: Active Objects on H2 and PostgreSQL. */
package host.testing;
