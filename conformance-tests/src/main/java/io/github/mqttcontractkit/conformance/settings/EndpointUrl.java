package io.github.mqttcontractkit.conformance.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** The URL of an implementation: scheme, host and port. */
public final class EndpointUrl {
  /** What a right one looks like. */
  static final String EXPECTED =
      "a URL of scheme, host and port, without a path, such as http://127.0.0.1:8080";

  private static final int LARGEST_PORT = 65535;

  private EndpointUrl() {}

  /**
   * Reads a URL.
   *
   * @return the URL without a trailing slash
   * @throws InvalidSetting if it is not one of scheme, host and port; the message never repeats
   *     user information, which may hold a password
   */
  public static URI parse(String text) {
    Optional<URI> url = url(text);
    if (url.filter(u -> u.getRawUserInfo() != null).isPresent()) {
      throw new InvalidSetting(
          "endpoint",
          "…@" + url.get().getHost(),
          EXPECTED + ", and without a user; keys come from the environment");
    }
    return url.filter(EndpointUrl::isBare)
        .map(bare -> URI.create(bare.getScheme() + "://" + bare.getRawAuthority()))
        .orElseThrow(() -> new InvalidSetting("endpoint", text, EXPECTED));
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
        && url.getPort() <= LARGEST_PORT
        && url.getPort() != 0
        && List.of("", "/").contains(url.getPath())
        && url.getQuery() == null
        && url.getFragment() == null;
  }

  /** Whether only this machine can be meant. */
  static boolean isLoopback(URI url) {
    String host = url.getHost();
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d+){3}");
  }
}
