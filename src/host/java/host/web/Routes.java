package host.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which screen answers which address; an address that ends in / answers all below it. */
final class Routes {
  private final Map<String, Screen> screens = new HashMap<>();

  Routes get(String path, Screen screen) {
    screens.put("GET " + path, screen);
    return this;
  }

  Routes post(String path, Screen screen) {
    screens.put("POST " + path, screen);
    return this;
  }

  Optional<Screen> find(String method, String path) {
    String verb = method.equals("HEAD") ? "GET" : method;
    Screen exact = screens.get(verb + " " + path);
    if (exact != null) {
      return Optional.of(exact);
    }
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      Screen above = screens.get(verb + " " + path.substring(0, slash + 1));
      if (above != null) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }
}
