package io.github.mqttcontractkit.conformance.servers;

import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiPredicate;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/** The requests for which an implementation may behave otherwise than for the rest. */
public final class Contexts {
  private static final List<String> FILTERS = List.of("Username", "IdentityType", "ClientId");

  private Contexts() {}

  /** Requests that go on with a token. */
  public static BiPredicate<WireRequest, Call> token() {
    return (request, call) ->
        call.parameter("NextToken").filter(token -> !token.isEmpty()).isPresent();
  }

  /** Requests for a page by its number. */
  public static BiPredicate<WireRequest, Call> number() {
    return has("PageNo").and(token().negate());
  }

  /** Requests for a page by its number, where the number is one of these. */
  public static BiPredicate<WireRequest, Call> number(LongPredicate numbers) {
    return number().and((request, call) -> matches(call, numbers, "PageNo"));
  }

  /** Requests for a page of one of these sizes. */
  public static BiPredicate<WireRequest, Call> size(LongPredicate sizes) {
    return (request, call) -> matches(call, sizes, "PageSize", "Size");
  }

  public static BiPredicate<WireRequest, Call> post() {
    return (request, call) -> request.method().equals("POST");
  }

  /** Requests with parameters in a form body. */
  public static BiPredicate<WireRequest, Call> form() {
    return (request, call) -> request.isForm() && request.body().length > 0;
  }

  public static BiPredicate<WireRequest, Call> has(String parameter) {
    return (request, call) -> call.parameter(parameter).isPresent();
  }

  public static BiPredicate<WireRequest, Call> asks(String parameter, String value) {
    return (request, call) -> call.parameter(parameter).filter(value::equals).isPresent();
  }

  /** Requests with at least so many filters. */
  public static BiPredicate<WireRequest, Call> filters(int least) {
    return (request, call) ->
        FILTERS.stream().filter(filter -> call.parameter(filter).isPresent()).count() >= least;
  }

  /** Requests with a text in any of their parameters. */
  public static BiPredicate<WireRequest, Call> text(String regex) {
    return (request, call) ->
        call.parameters().values().stream()
            .anyMatch(value -> value.matches("(?s).*" + regex + ".*"));
  }

  /** Requests with a header of that value. */
  public static BiPredicate<WireRequest, Call> header(String name, String regex) {
    return (request, call) -> request.header(name).filter(v -> v.matches(regex)).isPresent();
  }

  /** The integer in a parameter; empty if there is none, or not a short one. */
  public static OptionalLong integer(Call call, String parameter) {
    return call.parameter(parameter)
        .filter(value -> value.matches("-?\\d{1,15}"))
        .map(value -> OptionalLong.of(Long.parseLong(value)))
        .orElse(OptionalLong.empty());
  }

  private static boolean matches(Call call, LongPredicate numbers, String... parameters) {
    return Stream.of(parameters)
        .flatMapToLong(parameter -> integer(call, parameter).stream())
        .anyMatch(numbers);
  }
}
