package io.github.mqttcontractkit.rpc;

import java.util.Map;
import java.util.Optional;

/**
 * An access key, which signs requests. {@link #toString} shows its id only.
 *
 * @param accessKeyId identifies the key; part of every signed request
 * @param accessKeySecret never part of a request
 * @param securityToken part of requests that are signed with a temporary key (STS)
 */
public record Credentials(
    String accessKeyId, String accessKeySecret, Optional<String> securityToken) {
  private static final String ID = "ALIBABA_CLOUD_ACCESS_KEY_ID";
  private static final String SECRET = "ALIBABA_CLOUD_ACCESS_KEY_SECRET";
  private static final String TOKEN = "ALIBABA_CLOUD_SECURITY_TOKEN";

  /**
   * @throws IllegalArgumentException if id or secret is empty
   */
  public Credentials {
    if (accessKeyId.isEmpty() || accessKeySecret.isEmpty()) {
      throw new IllegalArgumentException("An access key needs an id and a secret, both not empty.");
    }
  }

  /**
   * Reads the environment variables that the vendor's SDKs read. An empty variable counts as not
   * set.
   *
   * @return empty if there is no key
   * @throws IllegalArgumentException if only one of id and secret is set
   */
  public static Optional<Credentials> fromEnvironment(Map<String, String> environment) {
    Optional<String> id = variable(environment, ID);
    Optional<String> secret = variable(environment, SECRET);
    if (id.isPresent() != secret.isPresent()) {
      throw new IllegalArgumentException(
          "Only %s is set; set %s and %s, or neither."
              .formatted(id.isPresent() ? ID : SECRET, ID, SECRET));
    }
    return id.map(key -> new Credentials(key, secret.get(), variable(environment, TOKEN)));
  }

  private static Optional<String> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  /**
   * Reads {@code ID:SECRET}.
   *
   * @throws IllegalArgumentException if the text has another form; the message does not repeat it
   */
  public static Credentials parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || colon == text.length() - 1) {
      throw new IllegalArgumentException("An access key is written ID:SECRET, both not empty.");
    }
    return new Credentials(text.substring(0, colon), text.substring(colon + 1), Optional.empty());
  }

  @Override
  public String toString() {
    return "Credentials[accessKeyId=" + accessKeyId + "]";
  }
}
