package io.github.mqttcontractkit.stub.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts requests for each key; safe for many threads. Forgets the keys that were not used last.
 */
final class Retries {
  private static final int MOST_KEYS = 10_000;

  private final Map<String, Long> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST_KEYS;
        }
      };

  /** Counts a request and says which one it was, from 1. */
  synchronized long next(String key) {
    return counts.merge(key, 1L, Long::sum);
  }

  /** Starts all over. */
  synchronized void reset() {
    counts.clear();
  }
}
