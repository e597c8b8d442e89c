package io.github.mqttcontractkit.stub.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mqttcontractkit.model.CustomAuthIdentity;
import io.github.mqttcontractkit.model.CustomAuthIdentity.IdentityTypeEnum;
import io.github.mqttcontractkit.model.CustomAuthIdentity.SignModeEnum;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a client may log in with.
 *
 * @param username never empty
 * @param secret a made-up one is derived where none is given
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

  /** The identity as answers carry it. */
  public CustomAuthIdentity model() {
    return withoutSecret().secret(secret.orElseGet(this::madeUpSecret));
  }

  /** The same without the secret, which takes longer to make up than all the rest. */
  public CustomAuthIdentity withoutSecret() {
    return new CustomAuthIdentity()
        .username(username)
        .identityType(type)
        .clientId(clientId.orElse(null))
        .signMode(signMode);
  }

  /** What tells identities apart: no two of an instance share it. */
  List<String> key() {
    return List.of(type.value(), username, clientId.orElse(""));
  }

  private String madeUpSecret() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key().toString().getBytes(UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, SECRET_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
