package io.github.mqttcontractkit.conformance.variants;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.servers.BlackBoxPaging;
import io.github.mqttcontractkit.conformance.servers.Contexts;
import io.github.mqttcontractkit.conformance.servers.OwnPaging;
import io.github.mqttcontractkit.conformance.servers.Refusals;
import io.github.mqttcontractkit.conformance.variants.Variant.Ends;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.data.Data;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Implementations that conform, written from the contract alone, without knowledge of what the kit
 * tries. Each says why it conforms.
 */
final class BlackBoxVariants {
  private static final long MILLIS_PER_WRITE = 50;

  private BlackBoxVariants() {}

  static List<Variant> all() {
    return Stream.of(
            tokens(), paging(), moving(), loads(), BlackBoxReadings.all(), BlackBoxFormats.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Variant> tokens() {
    return List.of(
        // How a token looks is open.
        Variant.of(
            "tokens are JSON with quotes, blanks and letters beyond ASCII",
            Tokens.written(
                (token, n) -> "{\"at\": \"" + token + "\", \"n\": " + n + ", \"é\": \"<&+%25>\"}")),
        // How a token looks is open; numbers this long are hard to guess.
        Variant.of(
            "tokens are long decimal numbers",
            Tokens.written(
                (token, n) ->
                    new BigInteger(1, (token + n).getBytes(StandardCharsets.UTF_8)).toString())),
        // PAGE-11, PAGE-17: a token used elsewhere stays within the query that is asked.
        Variant.of(
            "tokens are offsets with a checksum, good for every query",
            new OwnPaging(BlackBoxPaging::matching, new Offsets())));
  }

  private static List<Variant> paging() {
    return List.of(
        // The order is open; it is the same for each request of the same query.
        Variant.of(
            "filtered identities come in the opposite order",
            BlackBoxPaging.selecting(
                (call, all) -> {
                  var found = new ArrayList<>(BlackBoxPaging.matching(call, all));
                  if (Contexts.filters(1).test(null, call)) {
                    Collections.reverse(found);
                  }
                  return found;
                })),
        // Full pages are a SHOULD (PAGE-6); a token is there exactly when more matches follow.
        Variant.of(
                "a page is what matches among the next rows of the table, often nothing",
                BlackBoxPaging.cutting(BlackBoxVariants::scanned))
            .perhapsFailing("PAGE-6"),
        // A page past the end may be refused.
        Variant.of(
            "pages without items are refused, but for the first",
            (request, right) -> {
              Call call = Behaviours.call(request);
              var answer = right.apply(request);
              boolean past =
                  Contexts.number(n -> n > 1).test(request, call)
                      && Behaviours.isSuccess(answer)
                      && Behaviours.items(Behaviours.json(answer)).isEmpty();
              return past ? Refusals.answer(request, right, "InvalidParameter.PageNo") : answer;
            }));
  }

  private static BlackBoxPaging.Slice scanned(
      BlackBoxPaging.Position position, List<JsonNode> selected, List<JsonNode> all) {
    int end = position.offset() + OwnPaging.size(position.call());
    List<Integer> rows = selected.stream().map(all::indexOf).toList();
    int from = (int) rows.stream().filter(row -> row < position.offset()).count();
    int to = (int) rows.stream().filter(row -> row < end).count();
    return new BlackBoxPaging.Slice(
        from, to, to < selected.size() ? OptionalInt.of(end) : OptionalInt.empty());
  }

  private static List<Variant> moving() {
    AtomicInteger requests = new AtomicInteger();
    long start = System.nanoTime();
    return Stream.of(
            // Data may change.
            Variant.holding(
                "twenty clients and identities come at once, and go later",
                () -> {
                  int now = requests.getAndIncrement();
                  return grown(now > 60 && now < 200 ? 20 : 0, "GID_many");
                }),
            // Data may change.
            Variant.holding(
                "a small group and the identities grow by the clock",
                () ->
                    grown(
                        (int) ((System.nanoTime() - start) / 1_000_000 / MILLIS_PER_WRITE) % 500,
                        "GID_seven")))
        .map(variant -> variant.ending(Ends.MOVING))
        .toList();
  }

  private static Data grown(int more, String which) {
    return Holdings.edited(
        (group, ids) ->
            group.equals(which)
                ? Stream.concat(
                        ids.stream(), IntStream.range(0, more).mapToObj(i -> which + "@@@x" + i))
                    .toList()
                : ids,
        list ->
            Stream.concat(
                    list.stream(), IntStream.range(0, more).mapToObj(i -> Identities.user("x" + i)))
                .toList());
  }

  private static List<Variant> loads() {
    AtomicInteger requests = new AtomicInteger();
    return List.of(
        // Throttling is documented and passes.
        Variant.of(
            "of 43 requests in a row the last 3 are throttled",
            throttled(Limit.allButTheLast(3, 43))),
        // Throttling is the gateway's, and passes.
        Variant.of(
            "200 requests in a second, bursts of 50",
            throttled(Limit.bucket(200, 50))
                .then(
                    answer ->
                        Refusals.isTransient(answer)
                            ? Behaviours.with(answer, "Retry-After", "1")
                            : answer)),
        // Errors that say "try again" now and then are no violation.
        Variant.of(
            "every 25th request finds the service unavailable",
            (request, right) ->
                requests.incrementAndGet() % 25 == 0
                    ? Refusals.answer(request, right, "ServiceUnavailable")
                    : right.apply(request)),
        // Load from several callers at once may be turned away; alone each request is served.
        Variant.of("two requests at a time, the third is throttled", narrow())
            .ending(Ends.PARTLY_ANSWERED));
  }

  private static Behaviour throttled(Limit limit) {
    return (request, right) ->
        limit.admits(1) ? right.apply(request) : Refusals.answer(request, right, code(request));
  }

  private static String code(WireRequest request) {
    return Behaviours.call(request).action().equals(Behaviours.LDC)
        ? "ApplyTokenOverFlow"
        : "Throttling.User";
  }

  private static Behaviour narrow() {
    Semaphore places = new Semaphore(2);
    return (request, right) -> {
      if (!places.tryAcquire()) {
        return Refusals.answer(request, right, "Throttling.User");
      }
      try {
        Thread.sleep(1);
        return right.apply(request);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return right.apply(request);
      } finally {
        places.release();
      }
    };
  }

  /** An offset and a checksum of it alone. */
  private record Offsets() implements OwnPaging.Tokens {
    @Override
    public String write(Call call, int offset) {
      return offset + "." + Integer.toHexString(("at " + offset).hashCode() * 31);
    }

    @Override
    public OptionalInt read(Call call, String token) {
      String digits = token.split("\\.", 2)[0];
      boolean known =
          digits.matches("\\d{1,6}") && token.equals(write(call, Integer.parseInt(digits)));
      return known ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }
  }
}
