package io.github.mqttcontractkit.stub.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.mqttcontractkit.model.CustomAuthIdentity.IdentityTypeEnum;
import io.github.mqttcontractkit.model.CustomAuthIdentity.SignModeEnum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Turns the entries of a list, literal ones and those with a {@code count}, into what they mean.
 */
final class Entries {
  private static final String COUNT = "count";

  private Entries() {}

  /** How many items an entry means. */
  static int size(JsonNode entry) {
    return entry.path(COUNT).asInt(1);
  }

  /** Client ids of a group; generated ones look like {@code <group>@@@4d378084}. */
  static List<String> clients(String group, JsonNode list) {
    return join(
        list,
        JsonNode::asText,
        batch -> {
          int seed = batch.path("seed").asInt();
          return new Generated<>(batch, i -> group + "@@@" + Generated.name(seed, i));
        });
  }

  /** Identities of an instance. */
  static List<Identity> identities(JsonNode list) {
    return join(list, Entries::identity, Entries::generated);
  }

  /** The entries that {@link #clients} makes these from. */
  static JsonNode writeClients(List<String> clients) {
    return write(clients, TextNode::valueOf);
  }

  /** The entries that {@link #identities} makes these from. */
  static JsonNode writeIdentities(List<Identity> identities) {
    return write(
        identities,
        identity -> {
          ObjectNode node = JsonNodeFactory.instance.objectNode();
          node.put("username", identity.username());
          identity.clientId().ifPresent(clientId -> node.put("clientId", clientId));
          identity.secret().ifPresent(secret -> node.put("secret", secret));
          return node.put("signMode", identity.signMode().value());
        });
  }

  private static <T> ArrayNode write(List<T> list, Function<T, JsonNode> literal) {
    ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    if (list instanceof Joined<T> joined) {
      joined.parts().forEach(part -> entries.addAll(write(part, literal)));
    } else if (list instanceof Generated<T> generated) {
      entries.add(generated.entry());
    } else {
      list.forEach(item -> entries.add(literal.apply(item)));
    }
    return entries;
  }

  private static Identity identity(JsonNode node) {
    Optional<String> clientId = text(node, "clientId");
    return new Identity(
        node.path("username").asText(), text(node, "secret"), type(node), clientId, signMode(node));
  }

  /**
   * Of type CLIENT if they name a group, whose clients they then are; else of type USER. They share
   * a user name where one is given.
   */
  private static List<Identity> generated(JsonNode batch) {
    int seed = batch.path("seed").asInt();
    Optional<String> username = text(batch, "username");
    Optional<String> group = text(batch, "group");
    SignModeEnum signMode = signMode(batch);
    return new Generated<>(
        batch,
        i -> {
          String name = Generated.name(seed, i);
          return new Identity(
              username.orElse("user-" + name),
              Optional.empty(),
              group.isPresent() ? IdentityTypeEnum.CLIENT : IdentityTypeEnum.USER,
              group.map(id -> id + "@@@" + name),
              signMode);
        });
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

  /** Neighbouring literal entries become one part, each batch another. */
  private static <T> List<T> join(
      JsonNode list, Function<JsonNode, T> literal, Function<JsonNode, List<T>> batch) {
    List<List<T>> parts = new ArrayList<>();
    List<T> literals = new ArrayList<>();
    for (JsonNode entry : list) {
      if (entry.has(COUNT)) {
        parts.add(List.copyOf(literals));
        parts.add(batch.apply(entry));
        literals = new ArrayList<>();
      } else {
        literals.add(literal.apply(entry));
      }
    }
    parts.add(List.copyOf(literals));
    return new Joined<>(parts);
  }
}
