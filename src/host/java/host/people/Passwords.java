package host.people;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Salted PBKDF2. Few rounds: the stand-in holds demo people only, and REST tests log in often. */
final class Passwords {
  private static final int ROUNDS = 1_000;

  private Passwords() {}

  static String newSalt() {
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  static String hash(String password, String salt) {
    try {
      PBEKeySpec spec =
          new PBEKeySpec(password.toCharArray(), HexFormat.of().parseHex(salt), ROUNDS, 256);
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean matches(String password, String salt, String hash) {
    return MessageDigest.isEqual(
        HexFormat.of().parseHex(hash), HexFormat.of().parseHex(hash(password, salt)));
  }
}
