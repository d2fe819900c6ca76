/** Mail goes nowhere: what a plugin puts into the queue "mail" is caught in a table and shown. */
package host.mail;
