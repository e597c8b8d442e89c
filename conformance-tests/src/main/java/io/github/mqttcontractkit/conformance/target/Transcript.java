package io.github.mqttcontractkit.conformance.target;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  /** Tokens that are remembered. */
  private static final int MOST_TOKENS = 20_000;

  private final Map<String, Exchange.Request> firstWithId = new HashMap<>();
  private final Map<String, List<ApiRequest>> persistent = new HashMap<>();
  private final Map<String, Query> tokens = new LinkedHashMap<>();

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

  /** Notes a token and the query that it was given for. */
  public void noteToken(String token, Query query) {
    if (!token.isEmpty() && tokens.size() < MOST_TOKENS) {
      tokens.putIfAbsent(token, query);
    }
  }

  /** Whether a token was given for this query. */
  public boolean isTokenOf(String token, Query query) {
    return query.equals(tokens.get(token));
  }

  /** A token of each other operation that gave one. */
  public List<String> tokensOfOthers(String operation) {
    Map<String, String> one = new LinkedHashMap<>();
    tokens.forEach((token, query) -> one.putIfAbsent(query.operation().name(), token));
    one.remove(operation);
    return List.copyOf(one.values());
  }
}
