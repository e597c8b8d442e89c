package io.github.mqttcontractkit.conformance.settings;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * @param instanceId an instance of the caller
 * @param groupIds groups of that instance
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
    String instanceId,
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
  /** The stub's instance. */
  public static final String DEFAULT_INSTANCE = "mqtt-demo";

  /** Groups of it with no, one, 100, 101 and some hundred clients. */
  public static final List<String> DEFAULT_GROUPS =
      List.of("GID_empty", "GID_one", "GID_exact", "GID_over", "GID_demo");

  /** Most requests a second off the loopback interface: the vendor blocks an address above 300. */
  public static final int REMOTE_RPS = 20;

  /**
   * Settings with their defaults: the stub's data, everything checked, unsigned.
   *
   * @param endpoint scheme, host and port
   * @throws InvalidSetting if it is anything else
   */
  public static SettingsBuilder builder(URI endpoint) {
    return new SettingsBuilder(EndpointUrl.parse(endpoint.toString()));
  }

  /** The same settings for one operation. */
  public Settings only(String operation) {
    return new Settings(
        endpoint,
        binding,
        instanceId,
        groupIds,
        Set.of(operation),
        rules,
        strict,
        complete,
        seed,
        budget,
        maxRps,
        timeout,
        maxTime,
        signer);
  }

  /** The same settings with another signer. */
  public Settings signedBy(UnaryOperator<WireRequest> other) {
    return new Settings(
        endpoint,
        binding,
        instanceId,
        groupIds,
        operations,
        rules,
        strict,
        complete,
        seed,
        budget,
        maxRps,
        timeout,
        maxTime,
        other);
  }
}
