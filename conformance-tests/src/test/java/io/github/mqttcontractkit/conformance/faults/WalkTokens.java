package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.token;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Contexts;
import io.github.mqttcontractkit.conformance.servers.OwnPaging;
import io.github.mqttcontractkit.rpc.Call;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/** Tokens that do not lead to where they should. */
final class WalkTokens {
  private static final OwnPaging.Tokens RIGHT = OwnPaging.of(OwnFilters::exact).tokens();

  private WalkTokens() {}

  /** There are only so many different tokens; each stands for what it was given for last. */
  static Behaviour ring(int size) {
    AtomicInteger given = new AtomicInteger();
    Map<String, Integer> offsets = new ConcurrentHashMap<>();
    return with(
        (call, offset) -> {
          String token = "slot-" + given.getAndIncrement() % size;
          offsets.put(token, offset);
          return token;
        },
        (call, token) -> found(offsets.get(token)));
  }

  /** The token behind so many pages is not known. */
  static Behaviour limited(int pages) {
    return with(
        (call, offset) ->
            offset / OwnPaging.size(call) >= pages ? "expired" : RIGHT.write(call, offset),
        RIGHT::read);
  }

  /** A token is the number of a page, whose size is that of the request. */
  static Behaviour pageNumbers() {
    return with(
        (call, offset) -> RIGHT.write(call, offset / OwnPaging.size(call)),
        (call, token) -> {
          OptionalInt page = RIGHT.read(call, token);
          return page.isEmpty() ? page : OptionalInt.of(page.getAsInt() * OwnPaging.size(call));
        });
  }

  /** Any token stands for the position that was reached last. */
  static Behaviour onePosition(Function<Call, String> key) {
    AtomicInteger given = new AtomicInteger();
    Map<String, Integer> positions = new ConcurrentHashMap<>();
    return with(
        (call, offset) -> {
          positions.put(key.apply(call), offset);
          return "cursor-" + given.incrementAndGet();
        },
        (call, token) ->
            token.matches("cursor-\\d{1,9}")
                ? found(positions.get(key.apply(call)))
                : OptionalInt.empty());
  }

  /** Tokens of a walk are refused when another one has begun. */
  static Behaviour onlyTheNewest() {
    AtomicInteger walks = new AtomicInteger();
    return with(
        (call, offset) -> {
          int walk = Contexts.token().test(null, call) ? walks.get() : walks.incrementAndGet();
          return walk + "." + RIGHT.write(call, offset);
        },
        (call, token) -> {
          String walk = walks.get() + ".";
          return token.startsWith(walk)
              ? RIGHT.read(call, token.substring(walk.length()))
              : OptionalInt.empty();
        });
  }

  /**
   * The token of a page that is asked for by a number above 1 leads to a wrong page.
   *
   * @param before how many pages there are before that page
   */
  static Behaviour afterNumber(IntUnaryOperator before) {
    return with(
        (call, offset) -> {
          int number = (int) Contexts.integer(call, "PageNo").orElse(1);
          boolean wrong = number > 1 && !Contexts.token().test(null, call);
          return RIGHT.write(
              call, wrong ? before.applyAsInt(number) * OwnPaging.size(call) : offset);
        },
        RIGHT::read);
  }

  /** Only the first letters of a token must be right. */
  static Behaviour checkedUpTo(int letters) {
    Map<String, String> whole = new ConcurrentHashMap<>();
    return success(body -> whole.put(beginning(token(body), letters), token(body)))
        .over(reading("NextToken", token -> whole.getOrDefault(beginning(token, letters), token)));
  }

  private static String beginning(String token, int letters) {
    return token.substring(0, Math.min(letters, token.length()));
  }

  private static OptionalInt found(Integer offset) {
    return offset == null ? OptionalInt.empty() : OptionalInt.of(offset);
  }

  private static Behaviour with(
      BiFunction<Call, Integer, String> write, BiFunction<Call, String, OptionalInt> read) {
    return new OwnPaging(
        OwnFilters::exact,
        new OwnPaging.Tokens() {
          @Override
          public String write(Call call, int offset) {
            return write.apply(call, offset);
          }

          @Override
          public OptionalInt read(Call call, String token) {
            return read.apply(call, token);
          }
        });
  }
}
