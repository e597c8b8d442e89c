package io.github.mqttcontractkit.conformance.sample;

import io.github.mqttcontractkit.model.CustomAuthIdentity;
import io.github.mqttcontractkit.model.CustomAuthIdentity.IdentityTypeEnum;
import io.github.mqttcontractkit.model.CustomAuthIdentityPage;
import io.github.mqttcontractkit.model.QueryCustomAuthIdentityResponse;
import io.github.mqttcontractkit.server.CustomAuthApi;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Implements the generated interface over identities in memory. Jakarta REST (3.6) inherits the
 * annotations of methods, not that of a class, so the path stands here again.
 *
 * @param instances identities by instance
 */
@Path("/QueryCustomAuthIdentity")
record CustomAuth(Map<String, List<CustomAuthIdentity>> instances) implements CustomAuthApi {

  @Override
  public QueryCustomAuthIdentityResponse queryCustomAuthIdentity(
      String instanceId,
      Integer size,
      String username,
      String identityType,
      String clientId,
      String nextToken) {
    if (!instances.containsKey(instanceId)) {
      throw Errors.refusal("instance", "InstanceId");
    }
    if (identityType != null && !isType(identityType)) {
      throw Errors.refusal("parameter", "IdentityType");
    }
    List<CustomAuthIdentity> identities =
        instances.get(instanceId).stream()
            .filter(identity -> matches(username, identity.getUsername()))
            .filter(identity -> matches(identityType, identity.getIdentityType().value()))
            .filter(identity -> matches(clientId, identity.getClientId()))
            .toList();
    String query =
        "identities of " + Stream.of(instanceId, username, identityType, clientId).toList();
    Slice<CustomAuthIdentity> slice =
        Slice.of(identities, Slice.offset(query, nextToken), size, query);
    return new QueryCustomAuthIdentityResponse()
        .requestId(UUID.randomUUID().toString())
        .code(200)
        .success(true)
        .message("operation success.")
        .data(new CustomAuthIdentityPage().results(slice.items()).nextToken(slice.nextToken()));
  }

  private static boolean matches(String filter, String value) {
    return filter == null || Objects.equals(filter, value);
  }

  private static boolean isType(String text) {
    return Stream.of(IdentityTypeEnum.values()).anyMatch(type -> type.value().equals(text));
  }
}
