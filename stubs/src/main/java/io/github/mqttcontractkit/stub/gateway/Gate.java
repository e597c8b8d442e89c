package io.github.mqttcontractkit.stub.gateway;

import io.github.mqttcontractkit.acs.Credentials;
import io.github.mqttcontractkit.acs.NonceMemory;
import io.github.mqttcontractkit.acs.WireRequest;
import io.github.mqttcontractkit.contract.Contract;
import java.time.Clock;
import java.util.Collection;

/** A check that stands before everything else, as the product's gateway does. */
public interface Gate {
  /** A replay within the time that a nonce is kept is noticed among this many requests. */
  int REMEMBERED_NONCES = 100_000;

  /**
   * Wants every request signed with one of these keys, V3 or V1.
   *
   * @throws IllegalArgumentException if two keys have the same id
   */
  static Gate signature(Contract contract, Collection<Credentials> keys) {
    return new Authentication(
        contract, keys, Clock.systemUTC(), new NonceMemory(REMEMBERED_NONCES));
  }

  /**
   * Lets so many requests through in a second.
   *
   * @throws IllegalArgumentException if that is less than one
   */
  static Gate throttle(Contract contract, int perSecond) {
    if (perSecond < 1) {
      throw new IllegalArgumentException("it takes at least one request a second.");
    }
    return new Throttle(contract, perSecond, System::nanoTime);
  }

  /**
   * Lets a request through.
   *
   * @throws Refusal with an error of the gateway, if it does not
   */
  void pass(WireRequest request);

  /** What it asks of callers, a sentence for people. */
  String terms();

  /** Forgets the requests that only crowd later ones out. */
  void reset();
}
