package io.github.mqttcontractkit.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.document.Document;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What was answered before, as much of it as the heap has room for; what was not needed for longest
 * is forgotten first.
 */
final class AnswerCache<K, V> {
  private static final long HEAP = Runtime.getRuntime().maxMemory();

  /** Bytes of all walks that are remembered, besides those of the survey. */
  static final long WALKS = HEAP / 12;

  /** Bytes of all single answers that are remembered. */
  static final long ANSWERS = HEAP / 32;

  /** Bytes of a walk until it is cut; a survey has about eight, and answers in doubt are kept. */
  static final long WALK = HEAP / 64;

  /** A character stands in the text, in the tree and in an item's key, in one byte or two. */
  private static final int CHARACTER = 4;

  private static final int NODE = 64;

  private final Map<K, V> known = new LinkedHashMap<>(16, 0.75f, true);
  private final ToLongFunction<V> bytes;
  private final long capacity;
  private long held;

  /**
   * @param capacity in bytes
   * @param bytes how many a value takes, roughly
   */
  AnswerCache(long capacity, ToLongFunction<V> bytes) {
    this.capacity = capacity;
    this.bytes = bytes;
  }

  /** How many bytes an answer takes, roughly. */
  static long bytes(Exchange exchange) {
    long characters = exchange.request().url().length() + exchange.response().body().length();
    return CHARACTER * characters + NODE * nodes(exchange.response().json());
  }

  private static long nodes(JsonNode json) {
    return 1 + Document.stream(json).mapToLong(AnswerCache::nodes).sum();
  }

  Optional<V> get(K key) {
    return Optional.ofNullable(known.get(key));
  }

  void put(K key, V value) {
    V replaced = known.put(key, value);
    held += bytes.applyAsLong(value) - (replaced == null ? 0 : bytes.applyAsLong(replaced));
    Iterator<V> oldestFirst = known.values().iterator();
    while (held > capacity) {
      held -= bytes.applyAsLong(oldestFirst.next());
      oldestFirst.remove();
    }
  }

  void clear() {
    known.clear();
    held = 0;
  }
}
