package io.github.mqttcontractkit.conformance.variants;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.page;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.success;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.token;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.servers.Refusals;
import io.github.mqttcontractkit.conformance.variants.Variant.Ends;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/** Tokens are opaque, and there are many ways to say that none follows. */
final class TokenVariants {
  private static final int LONG = 2048;
  private static final IntFunction<String> NAMED = number -> "user number " + number;

  private TokenVariants() {}

  static List<Variant> all() {
    return List.of(
        Variant.of("tokens are counted", written((token, n) -> String.valueOf(n)))
            .perhapsFailing("PAGE-10"),
        Variant.of("tokens are of 2 KB", written((token, n) -> token + "x".repeat(LONG))),
        Variant.of("tokens are one letter", written((token, n) -> letter(n))),
        Variant.of(
            "tokens hold + / = & % and spaces", written((token, n) -> "a+b/c==&%41 #" + token)),
        Variant.of("tokens are unicode", written((token, n) -> "ページ→😀" + token)),
        Variant.of(
            "tokens are JSON", written((token, n) -> "{\"after\":\"" + token + "\",\"n\":1}")),
        Variant.of(
            "tokens carry a signature",
            written((token, n) -> "after=" + token + "&Signature=0123456789abcdef")),
        new Variant(
            "tokens name a user who is named like his secret",
            () -> Holdings.usual(list -> list, list -> DataVariants.renamed(list, NAMED, NAMED)),
            Tokens.written((token, n) -> NAMED.apply(0) + "/" + token),
            Set.of(),
            Ends.DECIDED),
        Variant.of(
            "a damaged token is an internal error", TokenVariants.damagedTokenIsAnInternalError()),
        Variant.of(
            "every token is new, also for the same place",
            written((token, n) -> n + "-" + System.nanoTime() + "-" + token)),
        Variant.of("tokens are good for one use", Tokens.once()),
        Variant.of(
            "the last token is empty", success(body -> page(body).put("NextToken", token(body)))),
        Variant.of(
            "the last token is null",
            success(
                body -> {
                  if (token(body).isEmpty()) {
                    page(body).putNull("NextToken");
                  }
                })),
        Variant.of(
            "the last page has no token at all",
            success(
                body -> {
                  if (token(body).isEmpty()) {
                    page(body).remove("NextToken");
                  }
                })));
  }

  private static Behaviour written(BiFunction<String, Integer, String> style) {
    return Tokens.written(style);
  }

  private static String letter(int number) {
    return new String(Character.toChars(0x4E00 + number));
  }

  /** A request that is right except for its token. */
  private static Behaviour damagedTokenIsAnInternalError() {
    return (request, right) -> {
      StubResponse answer = right.apply(request);
      Call call = Behaviours.call(request);
      boolean damaged =
          !Behaviours.isSuccess(answer)
              && call.parameter("NextToken").filter(token -> !token.isEmpty()).isPresent()
              && Behaviours.isSuccess(
                  right.apply(Behaviours.rewritten(request, call.without("NextToken"))));
      return damaged ? Refusals.coded(answer, "InternalError") : answer;
    };
  }
}
