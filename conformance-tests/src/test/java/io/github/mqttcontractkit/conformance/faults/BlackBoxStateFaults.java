package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Calls.CLIENTS;
import static io.github.mqttcontractkit.conformance.faults.Calls.IDENTITIES;
import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.servers.BlackBoxPaging;
import io.github.mqttcontractkit.conformance.servers.Wire;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What an implementation keeps between requests: caches, replicas, thread-local variables. */
final class BlackBoxStateFaults {
  private static final int REPLICA = 12;
  private static final long PAUSE_MILLIS = 5;

  private BlackBoxStateFaults() {}

  static List<Fault> all() {
    return List.of(
        ldc("TOTAL-1", "Total is cached for a second, by instance", cachedTotal())
            .orBy("TOTAL-2", "PAGE-12")
            .shownBy(CLIENTS, CLIENTS.with("GroupId", "GID_seven")),
        ldc(
                "PAGE-12",
                "every 12th request is answered by a replica with another order",
                replicated())
            .orBy("PAGE-2", "PAGE-4", "PAGE-5", "PAGE-8", "PAGE-9", "PAGE-13", "PAGE-14", "PAGE-16")
            .shownBy(c -> c.walk(CLIENTS)),
        ldc("SHAPE-2", "an error repeats the RequestId of the last success", reusedId())
            .shownBy(c -> c.onOneConnection(CLIENTS, CLIENTS.with("PageSize", "0"))),
        qca("SHAPE-2", "equal requests that overlap share one answer", coalesced())
            .orBy("PAGE-15")
            .shownBy(c -> c.together(IDENTITIES, IDENTITIES, IDENTITIES, IDENTITIES)),
        ldc("ERROR-5", "permissions are cached for two seconds, by group", cachedPermission())
            .shownBy(CLIENTS, CLIENTS.with("InstanceId", "mqtt-foreign")),
        ldc("ERROR-7", "answers are cached for a second whatever x-acs-action is", cachedByQuery())
            .shownBy(CLIENTS, new Call("NoSuchAction", CLIENTS.version(), CLIENTS.parameters())));
  }

  private static Behaviour cachedTotal() {
    Expiring<String> totals = new Expiring<>(Duration.ofSeconds(1));
    return Behaviours.success(
        (call, body) -> {
          var page = Behaviours.page(body);
          String instance = call.parameter("InstanceId").orElse("");
          page.put("Total", totals.get(instance, page.path("Total").asText()));
        });
  }

  private static Behaviour replicated() {
    AtomicInteger requests = new AtomicInteger();
    return BlackBoxPaging.selecting(
        (call, all) ->
            requests.incrementAndGet() % REPLICA == 0
                ? all.stream()
                    .sorted(Comparator.comparing((JsonNode item) -> item.asText()).reversed())
                    .toList()
                : all);
  }

  private static Behaviour reusedId() {
    Map<String, String> lastIds = new ConcurrentHashMap<>();
    return (request, right) -> {
      StubResponse answer = right.apply(request);
      var body = Behaviours.json(answer);
      String thread = Wire.connection(request);
      if (Behaviours.isSuccess(answer)) {
        lastIds.put(thread, body.path("RequestId").asText());
        return answer;
      }
      body.put("RequestId", lastIds.getOrDefault(thread, body.path("RequestId").asText()));
      return Behaviours.with(answer, body);
    };
  }

  private static Behaviour coalesced() {
    Map<String, CompletableFuture<StubResponse>> flights = new ConcurrentHashMap<>();
    return (request, right) -> {
      String key = request.method() + Behaviours.call(request);
      CompletableFuture<StubResponse> own = new CompletableFuture<>();
      CompletableFuture<StubResponse> other = flights.putIfAbsent(key, own);
      if (other != null) {
        return other.join();
      }
      pause();
      own.complete(right.apply(request));
      flights.remove(key);
      return own.join();
    };
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Behaviour cachedPermission() {
    Expiring<Boolean> allowed = new Expiring<>(Duration.ofSeconds(2));
    return (request, right) -> {
      Call call = Behaviours.call(request);
      String group = call.parameter("GroupId").orElse("");
      StubResponse answer = right.apply(request);
      if (Behaviours.isSuccess(answer)) {
        allowed.put(group, true);
      } else if (isForeign(answer) && allowed.peek(group).isPresent()) {
        return right.apply(
            Behaviours.rewritten(request, call.with("InstanceId", Holdings.INSTANCE)));
      }
      return answer;
    };
  }

  private static boolean isForeign(StubResponse answer) {
    return Behaviours.json(answer).path("Code").asText().equals("InstancePermissionCheckFailed");
  }

  private static Behaviour cachedByQuery() {
    Expiring<StubResponse> answers = new Expiring<>(Duration.ofSeconds(1));
    return (request, right) ->
        request.method().equals("GET") ? fromCache(answers, request, right) : right.apply(request);
  }

  private static StubResponse fromCache(
      Expiring<StubResponse> answers,
      WireRequest request,
      Function<WireRequest, StubResponse> right) {
    StubResponse fresh = right.apply(request);
    Optional<StubResponse> cached = answers.peek(request.query());
    if (cached.isEmpty()) {
      if (Behaviours.isSuccess(fresh)) {
        answers.put(request.query(), fresh);
      }
      return fresh;
    }
    var body = Behaviours.json(cached.get());
    body.set("RequestId", Behaviours.json(fresh).path("RequestId"));
    return Behaviours.with(cached.get(), body);
  }

  /** Values that are forgotten after a while. */
  private record Expiring<T>(Map<String, Entry<T>> entries, long nanos) {
    private record Entry<T>(T value, long since) {}

    Expiring(Duration life) {
      this(new ConcurrentHashMap<>(), life.toNanos());
    }

    void put(String key, T value) {
      entries.put(key, new Entry<>(value, System.nanoTime()));
    }

    Optional<T> peek(String key) {
      return Optional.ofNullable(entries.get(key))
          .filter(entry -> System.nanoTime() - entry.since() < nanos)
          .map(Entry::value);
    }

    /** The value that is there, or else this one, which is kept. */
    T get(String key, T value) {
      return peek(key)
          .orElseGet(
              () -> {
                put(key, value);
                return value;
              });
    }
  }
}
