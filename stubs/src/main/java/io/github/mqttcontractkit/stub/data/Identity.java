package io.github.mqttcontractkit.stub.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mqttcontractkit.model.CustomAuthIdentity.IdentityTypeEnum;
import io.github.mqttcontractkit.model.CustomAuthIdentity.SignModeEnum;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a client may log in with.
 *
 * @param username never empty
 * @param secret empty: one is derived from the other attributes
 * @param type a user name alone, or a user name on one client
 * @param clientId the client, for the second type
 * @param signMode how the password is made from the secret
 */
public record Identity(
    String username,
    Optional<String> secret,
    IdentityTypeEnum type,
    Optional<String> clientId,
    SignModeEnum signMode) {
  private static final int SECRET_BYTES = 16;

  /**
   * Reads an attribute as text.
   *
   * @param name the name of a component of this record
   * @return a function that gives the text, or empty where an identity does not have the attribute
   * @throws IllegalArgumentException if there is no such attribute
   */
  static Function<Identity, Optional<String>> attribute(String name) {
    return switch (name) {
      case "username" -> identity -> Optional.of(identity.username);
      case "secret" -> identity -> Optional.of(identity.secret.orElseGet(identity::derivedSecret));
      case "type" -> identity -> Optional.of(identity.type.value());
      case "clientId" -> Identity::clientId;
      case "signMode" -> identity -> Optional.of(identity.signMode.value());
      default -> throw new IllegalArgumentException("An identity has no attribute " + name + ".");
    };
  }

  /** Identifies it within its instance: no two identities of an instance have the same key. */
  List<String> key() {
    return List.of(type.value(), username, clientId.orElse(""));
  }

  private String derivedSecret() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key().toString().getBytes(UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, SECRET_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
