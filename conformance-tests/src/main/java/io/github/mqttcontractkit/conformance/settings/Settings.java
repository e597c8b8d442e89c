package io.github.mqttcontractkit.conformance.settings;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/**
 * What is to be checked, and how. A report repeats what changes its verdicts.
 *
 * @param endpoint scheme, host and port of the implementation, without a trailing slash
 * @param binding the form of requests
 * @param instanceId an instance of the caller
 * @param groupIds groups of that instance
 * @param operations names of the operations to check; empty for all
 * @param rules ids of the rules to check; empty for all
 * @param strict whether a broken SHOULD breaks the verdict too
 * @param seed of all random examples
 * @param budget how much may be asked
 * @param maxRps most requests a second; 0 for no limit
 * @param timeout for one request
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
    long seed,
    Budget budget,
    @JsonIgnore int maxRps,
    @JsonIgnore Duration timeout,
    @JsonIgnore UnaryOperator<WireRequest> signer) {
  /** The stub's instance, and groups of it with no, one, 100, 101 and some hundred clients. */
  public static final String DEFAULT_INSTANCE = "mqtt-demo";

  public static final List<String> DEFAULT_GROUPS =
      List.of("GID_empty", "GID_one", "GID_exact", "GID_over", "GID_demo");

  /** Requests a second off the loopback interface: the vendor blocks an address above 300. */
  public static final int POLITE_RPS = 20;

  /** The defaults: the stub's data, everything checked, unsigned. */
  public static Settings of(URI endpoint) {
    return new Settings(
        endpoint,
        Binding.RPC,
        DEFAULT_INSTANCE,
        DEFAULT_GROUPS,
        Set.of(),
        Set.of(),
        false,
        ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE),
        Budget.STANDARD,
        0,
        Duration.ofSeconds(10),
        UnaryOperator.identity());
  }
}
