package host.content;

/**
 * Kinds of permission; EDIT on a space means adding pages. Restrictions know VIEW and EDIT only.
 */
public enum Access {
  VIEW,
  EDIT,
  ADMINISTER,
  EXPORT
}
