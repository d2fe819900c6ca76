package host.render;

/** Storage format that is not well-formed; says where. */
public final class StorageFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StorageFault(String message) {
    super(message);
  }
}
