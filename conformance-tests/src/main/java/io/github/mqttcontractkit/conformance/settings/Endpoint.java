package io.github.mqttcontractkit.conformance.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** The URL of an implementation. */
public final class Endpoint {
  public static final String RIGHT =
      "a URL of scheme, host and port, without a path, such as http://127.0.0.1:8080";

  private static final int LARGEST_PORT = 65535;

  private Endpoint() {}

  /** The URL in a text, without a trailing slash; empty if the text is not right. */
  public static Optional<URI> parse(String text) {
    return url(text)
        .filter(Endpoint::isBare)
        .map(url -> URI.create(url.getScheme() + "://" + url.getRawAuthority()));
  }

  /** Whether a text is a URL that names a user, perhaps with a password. */
  public static boolean namesUser(String text) {
    return url(text).filter(url -> url.getRawUserInfo() != null).isPresent();
  }

  private static Optional<URI> url(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private static boolean isBare(URI url) {
    return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
        && url.getHost() != null
        && url.getRawUserInfo() == null
        && url.getPort() <= LARGEST_PORT
        && url.getPort() != 0
        && List.of("", "/").contains(url.getPath())
        && url.getQuery() == null
        && url.getFragment() == null;
  }

  public static boolean isLoopback(URI url) {
    String host = url.getHost();
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d+){3}");
  }
}
