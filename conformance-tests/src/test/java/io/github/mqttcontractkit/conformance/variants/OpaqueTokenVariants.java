package io.github.mqttcontractkit.conformance.variants;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.call;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.isSuccess;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.json;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.rewritten;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.token;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;

import io.github.mqttcontractkit.conformance.servers.Refusals;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Tokens that a client has to send back unchanged, letter by letter. */
final class OpaqueTokenVariants {
  private static final int LONG = 4096;
  private static final String SPECIAL =
      " +/=&%%41%2526?#;:@,$!'()*[]{}|\\^`<>\"~&NextToken=&Size=1 ";

  private OpaqueTokenVariants() {}

  static List<Variant> all() {
    return List.of(
        written("tokens of 4 KB that differ at their ends", (t, n) -> "A".repeat(LONG) + t),
        written("tokens of every letter that URLs treat specially", (t, n) -> SPECIAL + t + " "),
        written("tokens with blanks around them", (t, n) -> "  " + t + "\t "),
        written("tokens of several lines", (t, n) -> "line\r\n" + t + "\n"),
        written("tokens that read as zero", (t, n) -> n == 1 ? "0" : "0e" + n)
            .perhapsFailing("PAGE-10"),
        written("tokens that differ by case only", (t, n) -> caseOf(n)),
        written("tokens of letters that look alike", (t, n) -> accents(n)),
        Variant.of("tokens are good for one page size", OpaqueTokenVariants::bound)
            .perhapsFailing("PAGE-13"));
  }

  private static Variant written(String name, BiFunction<String, Integer, String> style) {
    return Variant.of(name, Tokens.written(style));
  }

  /** A word of 20 letters whose case tells a number. */
  private static String caseOf(int number) {
    return binary(number, "a", "A");
  }

  /** One letter in two forms that Unicode calls equal. */
  private static String accents(int number) {
    return binary(number, "\u00e9", "e\u0301");
  }

  private static String binary(int number, String zero, String one) {
    StringBuilder word = new StringBuilder("t");
    for (int bit = 0; bit < 20; bit++) {
      word.append((number >> bit & 1) == 0 ? zero : one);
    }
    return word.toString();
  }

  private static StubResponse bound(
      WireRequest request, Function<WireRequest, StubResponse> right) {
    Call call = call(request);
    String suffix = ":" + call.parameter("Size").or(() -> call.parameter("PageSize")).orElse("");
    String token = call.parameter("NextToken").orElse("");
    if (!token.isEmpty() && !token.endsWith(suffix)) {
      return Refusals.answer(request, right, "InvalidParameter.NextToken");
    }
    Call plain =
        token.isEmpty()
            ? call
            : call.with("NextToken", token.substring(0, token.length() - suffix.length()));
    StubResponse answer = right.apply(token.isEmpty() ? request : rewritten(request, plain));
    if (!isSuccess(answer) || token(json(answer)).isEmpty()) {
      return answer;
    }
    var body = json(answer);
    page(body).put("NextToken", token(body) + suffix);
    return with(answer, body);
  }
}
