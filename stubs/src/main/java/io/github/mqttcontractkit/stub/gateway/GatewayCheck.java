package io.github.mqttcontractkit.stub.gateway;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.rpc.NonceMemory;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A check that the gateway in front of the service makes before it looks for the operation. */
public interface GatewayCheck {
  /** How many nonces are remembered to recognise a replayed request. */
  int REMEMBERED_NONCES = 100_000;

  /**
   * The checks that a stub is configured with.
   *
   * @param keys access keys, one of which must sign every request (V3 or V1); none: requests are
   *     accepted signed or unsigned
   * @param maxQps how many requests are answered in a second; empty: any number
   * @throws IllegalArgumentException if two keys have the same id, or if {@code maxQps} is below 1
   */
  static List<GatewayCheck> all(
      Contract contract, Collection<Credentials> keys, Optional<Integer> maxQps) {
    List<GatewayCheck> checks = new ArrayList<>();
    if (!keys.isEmpty()) {
      var nonces = new NonceMemory(REMEMBERED_NONCES);
      checks.add(new Authentication(contract, keys, Clock.systemUTC(), nonces));
    }
    maxQps.ifPresent(perSecond -> checks.add(new Throttle(contract, perSecond, System::nanoTime)));
    return checks;
  }

  /**
   * Checks a request; does nothing if it passes.
   *
   * @throws ApiError with an error of the gateway, if the request is refused
   */
  void check(WireRequest request);

  /** One sentence that tells users what the check requires of requests. */
  String description();

  /** Forgets earlier requests where they only limit the rate of later ones. */
  void reset();
}
