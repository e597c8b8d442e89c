package io.github.mqttcontractkit.conformance.variants;

import io.github.mqttcontractkit.model.CustomAuthIdentity.IdentityTypeEnum;
import io.github.mqttcontractkit.model.CustomAuthIdentity.SignModeEnum;
import io.github.mqttcontractkit.stub.data.Identity;
import java.util.Optional;

/** Identities for the data of variants. */
final class Identities {
  private Identities() {}

  /** A user name alone. */
  static Identity user(String name) {
    return new Identity(
        name, Optional.empty(), IdentityTypeEnum.USER, Optional.empty(), SignModeEnum.ORIGIN);
  }

  /** A user name on one client. */
  static Identity client(String name, String clientId) {
    return new Identity(
        name,
        Optional.empty(),
        IdentityTypeEnum.CLIENT,
        Optional.of(clientId),
        SignModeEnum.SIGNED);
  }

  /** A user name alone that names a client all the same, as in the document's own sample. */
  static Identity userNaming(String name, String clientId) {
    return new Identity(
        name, Optional.empty(), IdentityTypeEnum.USER, Optional.of(clientId), SignModeEnum.SIGNED);
  }

  /** The same identity with another secret. */
  static Identity withSecret(Identity identity, String secret) {
    return new Identity(
        identity.username(),
        Optional.of(secret),
        identity.type(),
        identity.clientId(),
        identity.signMode());
  }
}
