package io.github.mqttcontractkit.stub.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts requests for each key. Beyond a bounded number of keys the least recently used one is
 * forgotten. Safe for many threads.
 */
final class RequestCounter {
  private static final int MAX_KEYS = 10_000;

  private final Map<String, Long> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MAX_KEYS;
        }
      };

  /**
   * Counts a request.
   *
   * @return its number, from 1
   */
  synchronized long count(String key) {
    return counts.merge(key, 1L, Long::sum);
  }

  /** Starts all counts over. */
  synchronized void reset() {
    counts.clear();
  }
}
