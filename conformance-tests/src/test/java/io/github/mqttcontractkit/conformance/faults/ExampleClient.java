package io.github.mqttcontractkit.conformance.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.servers.Dropped;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.servers.Wire;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Binding.Place;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Asks one implementation without a network and records its answers, except for what differs
 * between two right implementations: a request id is noted by how many others came before it, a
 * token by whether it is there.
 */
public final class ExampleClient {
  private static final int MOST_PAGES = 300;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final Function<WireRequest, StubResponse> server;
  private final List<String> notes = new ArrayList<>();
  private final Map<String, Integer> requestIds = new HashMap<>();

  public ExampleClient(Function<WireRequest, StubResponse> server) {
    this.server = server;
  }

  /** The answers so far. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  Optional<StubResponse> ask(WireRequest request) {
    Optional<StubResponse> answer = answer(request);
    notes.add(answer.map(this::note).orElse("no answer"));
    return answer;
  }

  void get(Call call) {
    ask(request(call));
  }

  /** With headers beside the usual ones, or in place of them. */
  void get(Call call, Map<String, String> headers) {
    Map<String, String> all = new TreeMap<>(request(call).headers());
    all.putAll(headers);
    ask(request(call).withHeaders(all));
  }

  void getWithout(Call call, String header) {
    Map<String, String> headers = new TreeMap<>(request(call).headers());
    headers.remove(header);
    ask(request(call).withHeaders(headers));
  }

  /** With a query as it is written on the wire. */
  void getRaw(Call call, String query) {
    ask(request(call).withQuery(query));
  }

  /** One call behind the other on the same connection. */
  void onOneConnection(Call... calls) {
    for (int i = 0; i < calls.length; i++) {
      ask(Wire.numbered(request(calls[i]), 1, i + 1));
    }
  }

  void post(Call call) {
    ask(Binding.RPC.write(Lab.CONTRACT.rpc(), call, "POST", Place.QUERY));
  }

  void form(Call call) {
    ask(Binding.RPC.write(Lab.CONTRACT.rpc(), call, "POST", Place.FORM));
  }

  /** Asks for a page and, changed, for the page that its token leads to. */
  void behind(Call call, UnaryOperator<Call> change) {
    ask(request(change.apply(call.with("NextToken", next(call)))));
  }

  /** Asks for a page and gives its token; empty if there is none. */
  String next(Call call) {
    return ask(request(call))
        .filter(Behaviours::isSuccess)
        .map(answer -> Behaviours.token(Behaviours.json(answer)))
        .orElse("");
  }

  /** Follows the tokens. */
  void walk(Call call) {
    String token = next(call);
    for (int pages = 1; !token.isEmpty() && pages < MOST_PAGES; pages++) {
      token = next(call.with("NextToken", token));
    }
  }

  /** Asks at the same time; notes the answers in the order of the calls. */
  void together(Call... calls) {
    List<CompletableFuture<Optional<StubResponse>>> answers =
        Stream.of(calls)
            .map(call -> CompletableFuture.supplyAsync(() -> answer(request(call))))
            .toList();
    answers.forEach(answer -> notes.add(answer.join().map(this::note).orElse("no answer")));
  }

  private Optional<StubResponse> answer(WireRequest request) {
    try {
      return Optional.of(server.apply(request));
    } catch (Dropped dropped) {
      return Optional.empty();
    }
  }

  private static WireRequest request(Call call) {
    return Binding.RPC.write(Lab.CONTRACT.rpc(), call, "GET", Place.QUERY);
  }

  private String note(StubResponse answer) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(answer.headers());
    headers.remove("x-acs-request-id");
    return answer.status() + " " + headers + " " + body(answer);
  }

  private String body(StubResponse answer) {
    try {
      ObjectNode body = (ObjectNode) JSON.readTree(answer.text());
      String id = body.path("RequestId").textValue();
      if (id != null && !id.isEmpty()) {
        body.put("RequestId", requestIds.computeIfAbsent(id, other -> requestIds.size()));
      }
      ObjectNode page = Behaviours.isSuccess(answer) ? Behaviours.page(body) : body;
      if (page.path("NextToken").isTextual()) {
        page.put("NextToken", page.path("NextToken").asText().isEmpty() ? "none" : "some");
      }
      return JSON.writeValueAsString(JSON.treeToValue(body, Object.class));
    } catch (JsonProcessingException | ClassCastException notAsDocumented) {
      return answer.text();
    }
  }
}
