package io.github.mqttcontractkit.conformance.settings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is to be checked, and how. Made by {@link #builder}, which owns defaults and validation; a
 * report repeats the settings that change its verdicts.
 *
 * @param endpoint scheme, host and port of the implementation, without a trailing slash
 * @param binding the form of requests
 * @param instanceId an instance of the caller; empty for that of the document
 * @param groupIds groups of that instance; empty for those of the document
 * @param operations names of the operations to check; empty for all
 * @param rules ids of the rules to check; empty for all
 * @param strict whether a broken SHOULD breaks the verdict too
 * @param complete whether a skipped MUST leaves the verdict undecided
 * @param seed of all random examples
 * @param budget how much may be asked
 * @param maxRps most requests a second; 0 for no limit
 * @param timeout for one request
 * @param maxTime after which no further request is sent; empty for no limit
 * @param signer signs a request that is about to be sent
 */
public record Settings(
    URI endpoint,
    Binding binding,
    @JsonSerialize(converter = OrNull.class) Optional<String> instanceId,
    List<String> groupIds,
    @JsonIgnore Set<String> operations,
    @JsonIgnore Set<String> rules,
    boolean strict,
    boolean complete,
    long seed,
    Budget budget,
    @JsonIgnore int maxRps,
    @JsonIgnore Duration timeout,
    @JsonIgnore Optional<Duration> maxTime,
    @JsonIgnore UnaryOperator<WireRequest> signer) {
  /** Most requests a second off the loopback interface: the vendor blocks an address above 300. */
  public static final int REMOTE_RPS = 20;

  private static final String INSTANCE = "instance";
  private static final String GROUP = "group";
  private static final String NO_DEFAULT = "the document has no x-default-ids for it";

  /**
   * Settings with their defaults: the document's ids, everything checked, unsigned.
   *
   * @param endpoint scheme, host and port
   * @throws InvalidSetting if it is anything else
   */
  public static SettingsBuilder builder(URI endpoint) {
    return new SettingsBuilder(EndpointUrl.parse(endpoint.toString()));
  }

  /** The same settings for one operation. */
  public Settings only(String operation) {
    return new SettingsBuilder(this).operations(Set.of(operation)).build();
  }

  /** The same settings with another signer. */
  public Settings signedBy(UnaryOperator<WireRequest> other) {
    return new SettingsBuilder(this).signer(other).build();
  }

  /**
   * The same settings with the document's default ids where none were given.
   *
   * @throws InvalidSetting if the document has none, and an operation to be checked needs one
   */
  public Settings withDefaultIds(Contract contract) {
    SettingsBuilder completed =
        new SettingsBuilder(this)
            .groupIds(groupIds.isEmpty() ? contract.defaultIds(GROUP) : groupIds);
    instanceId
        .or(() -> contract.defaultIds(INSTANCE).stream().findFirst())
        .ifPresent(completed::instanceId);
    Settings settings = completed.build();
    if (settings.instanceId.isEmpty() && isNeeded(contract, INSTANCE)) {
      throw new InvalidSetting("instanceId", "", "an instance of yours; " + NO_DEFAULT);
    }
    if (settings.groupIds.isEmpty() && isNeeded(contract, GROUP)) {
      throw new InvalidSetting("groupId", "", "a group of the instance; " + NO_DEFAULT);
    }
    return settings;
  }

  private boolean isNeeded(Contract contract, String kind) {
    return contract.operations().stream()
        .filter(operation -> operations.isEmpty() || operations.contains(operation.name()))
        .anyMatch(operation -> operation.resource(kind).isPresent());
  }

  private static final class OrNull extends StdConverter<Optional<String>, String> {
    @Override
    public String convert(Optional<String> text) {
      return text.orElse(null);
    }
  }
}
