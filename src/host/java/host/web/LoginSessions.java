package host.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is logged in by which cookie; in memory, so a restart or another node asks again. */
final class LoginSessions {
  private static final Duration IDLE = Duration.ofHours(8);

  /** The form token is bound to the login, as atl_token is. */
  record Login(String userKey, String formToken, Instant lastSeen) {}

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Login> logins = new ConcurrentHashMap<>();

  String start(String userKey) {
    logins.values().removeIf(LoginSessions::expired);
    String id = token();
    logins.put(id, new Login(userKey, token(), Instant.now()));
    return id;
  }

  Optional<Login> find(String id) {
    return Optional.ofNullable(
        logins.computeIfPresent(
            id,
            (key, login) ->
                expired(login)
                    ? null
                    : new Login(login.userKey(), login.formToken(), Instant.now())));
  }

  void end(String id) {
    logins.remove(id);
  }

  String token() {
    byte[] bytes = new byte[20];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static boolean expired(Login login) {
    return login.lastSeen().plus(IDLE).isBefore(Instant.now());
  }
}
