package io.github.mqttcontractkit.conformance.target;

import io.github.mqttcontractkit.conformance.http.Exchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the whole run has seen, across operations, as far as rules need it: which request got which
 * request id first, which requests were answered "try again" each time, and tokens.
 */
public final class Transcript {
  /** Request ids that are remembered; a run of the largest budget stays below. */
  private static final int MOST_IDS = 200_000;

  /** Tokens of each operation that are remembered. */
  private static final int MOST_TOKENS = 8;

  private final Map<String, Exchange.Request> firstWithId = new HashMap<>();
  private final Map<String, List<ApiRequest>> persistent = new HashMap<>();
  private final Map<String, List<String>> tokens = new HashMap<>();

  /** Notes the request id of an answer. */
  public void noteRequestId(String id, Exchange.Request request) {
    if (!id.isEmpty() && firstWithId.size() < MOST_IDS) {
      firstWithId.putIfAbsent(id, request);
    }
  }

  /** The request, as it was noted, whose answer had this id first. */
  public Optional<Exchange.Request> firstWith(String id) {
    return Optional.ofNullable(firstWithId.get(id));
  }

  /** Notes a request that was answered "try again" as often as the kit tried. */
  public void notePersistent(String operation, ApiRequest request) {
    persistent.computeIfAbsent(operation, name -> new ArrayList<>()).add(request);
  }

  /** The requests to an operation that were answered "try again" as often as the kit tried. */
  public List<ApiRequest> persistent(String operation) {
    return List.copyOf(persistent.getOrDefault(operation, List.of()));
  }

  /** Notes a token that an operation gave. */
  public void noteToken(String operation, String token) {
    List<String> known = tokens.computeIfAbsent(operation, name -> new ArrayList<>());
    if (known.size() < MOST_TOKENS) {
      known.add(token);
    }
  }

  /** A token of each other operation that gave one. */
  public List<String> tokensOfOthers(String operation) {
    return tokens.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(operation))
        .map(entry -> entry.getValue().get(0))
        .toList();
  }
}
