package io.github.mqttcontractkit.rpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers nonces for 15 minutes, so that a request can't be sent twice. It holds a bounded number
 * of them, whatever their length; beyond that the oldest is forgotten early. Safe for concurrent
 * use.
 */
public final class NonceMemory {
  private static final Duration KEPT = Duration.ofMinutes(15);

  private final Map<String, Instant> seen;

  /**
   * @param capacity how many nonces it holds at most; one takes about 200 bytes
   */
  public NonceMemory(int capacity) {
    seen =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > capacity;
          }
        };
  }

  /**
   * Remembers the nonce of a request.
   *
   * @return true if it was not remembered yet, so that the request is no replay
   */
  public synchronized boolean remember(String accessKeyId, String nonce, Instant now) {
    forgetOutlived(now);
    return seen.putIfAbsent(Digest.sha256((accessKeyId + "\n" + nonce).getBytes(UTF_8)), now)
        == null;
  }

  private void forgetOutlived(Instant now) {
    Iterator<Instant> oldestFirst = seen.values().iterator();
    while (oldestFirst.hasNext() && oldestFirst.next().plus(KEPT).isBefore(now)) {
      oldestFirst.remove();
    }
  }
}
