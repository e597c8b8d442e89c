package io.github.mqttcontractkit.conformance.variants;

import io.github.mqttcontractkit.stub.data.Data;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Data that change while they are read: time is counted in requests that were answered. */
final class Timeline {
  private Timeline() {}

  /**
   * Data that are written again and again.
   *
   * @param requests between two writes
   * @param version the data after so many writes
   */
  static Supplier<Data> writtenEvery(int requests, IntFunction<Data> version) {
    AtomicInteger answered = new AtomicInteger();
    return () -> version.apply(answered.getAndIncrement() / requests);
  }

  /** Data that are written once. */
  static Supplier<Data> writtenOnce(int afterRequests, Data before, Data after) {
    AtomicInteger answered = new AtomicInteger();
    return () -> answered.getAndIncrement() < afterRequests ? before : after;
  }

  /**
   * Data on two replicas that answer in turns; a write reaches the second one some requests later.
   *
   * @param requests between two writes
   * @param lag requests for which the second replica has not got a write yet, fewer than {@code
   *     requests}
   * @param version the data after so many writes
   */
  static Supplier<Data> replicated(int requests, int lag, IntFunction<Data> version) {
    AtomicInteger answered = new AtomicInteger();
    return () -> {
      int now = answered.getAndIncrement();
      boolean behind = now % 2 == 1 && now % requests < lag;
      return version.apply(Math.max(0, now / requests - (behind ? 1 : 0)));
    };
  }
}
