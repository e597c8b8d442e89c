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

/** A check that stands before everything else, as the product's gateway does. */
public interface Gate {
  /** A replay within the time that a nonce is kept is noticed among this many requests. */
  int REMEMBERED_NONCES = 100_000;

  /**
   * The gates that a stub is asked to have.
   *
   * @param keys one of which every request must be signed with, V3 or V1; none, and all credentials
   *     pass
   * @param maxQps how many requests are answered in a second
   * @throws IllegalArgumentException if two keys have the same id, or if no request would be
   *     answered
   */
  static List<Gate> all(Contract contract, Collection<Credentials> keys, Optional<Integer> maxQps) {
    List<Gate> gates = new ArrayList<>();
    if (!keys.isEmpty()) {
      var nonces = new NonceMemory(REMEMBERED_NONCES);
      gates.add(new Authentication(contract, keys, Clock.systemUTC(), nonces));
    }
    maxQps.ifPresent(perSecond -> gates.add(new Throttle(contract, perSecond, System::nanoTime)));
    return gates;
  }

  /**
   * Lets a request through.
   *
   * @throws ApiError with an error of the gateway, if it does not
   */
  void pass(WireRequest request);

  /** What it asks of callers, a sentence for people. */
  String terms();

  /** Forgets the requests that only crowd later ones out. */
  void reset();
}
