package io.github.mqttcontractkit.stub.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.model.CustomAuthIdentity.IdentityTypeEnum;
import io.github.mqttcontractkit.model.CustomAuthIdentity.SignModeEnum;
import java.util.List;
import java.util.Optional;

/** Entries of the section {@code identities} of a data file. */
final class IdentityEntry {
  private IdentityEntry() {}

  /** Reads one identity. */
  static Identity read(JsonNode node) {
    Optional<String> clientId = text(node, "clientId");
    return new Identity(
        node.path("username").asText(), text(node, "secret"), type(node), clientId, signMode(node));
  }

  /**
   * Identities of type CLIENT, on clients of a group, where the entry names a group; else of type
   * USER. All have the same user name where the entry gives one.
   */
  static List<Identity> generate(JsonNode entry) {
    int seed = entry.path("seed").asInt();
    Optional<String> username = text(entry, "username");
    Optional<String> group = text(entry, "group");
    SignModeEnum signMode = signMode(entry);
    return new GeneratedList<>(
        entry,
        i -> {
          String name = GeneratedList.name(seed, i);
          return new Identity(
              username.orElse("user-" + name),
              Optional.empty(),
              group.isPresent() ? IdentityTypeEnum.CLIENT : IdentityTypeEnum.USER,
              group.map(id -> id + "@@@" + name),
              signMode);
        });
  }

  /** The entry that {@link #read} makes an identity from. */
  static JsonNode write(Identity identity) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("username", identity.username());
    identity.clientId().ifPresent(clientId -> node.put("clientId", clientId));
    identity.secret().ifPresent(secret -> node.put("secret", secret));
    return node.put("signMode", identity.signMode().value());
  }

  private static IdentityTypeEnum type(JsonNode node) {
    return node.has("clientId") ? IdentityTypeEnum.CLIENT : IdentityTypeEnum.USER;
  }

  private static SignModeEnum signMode(JsonNode node) {
    return text(node, "signMode").map(SignModeEnum::fromValue).orElse(SignModeEnum.SIGNED);
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.of(node.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
