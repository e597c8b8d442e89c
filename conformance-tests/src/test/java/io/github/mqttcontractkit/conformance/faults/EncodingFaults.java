package io.github.mqttcontractkit.conformance.faults;

import static io.github.mqttcontractkit.conformance.faults.Fault.ldc;
import static io.github.mqttcontractkit.conformance.faults.Fault.qca;
import static io.github.mqttcontractkit.conformance.faults.TransportFaults.hostile;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.answer;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.coded;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.reading;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.with;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.withText;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mqttcontractkit.conformance.variants.Tokens;
import io.github.mqttcontractkit.rpc.UrlEncoded;
import java.net.URLDecoder;
import java.util.List;

/** Text that does not survive the way to the implementation or back. */
final class EncodingFaults {
  private EncodingFaults() {}

  static List<Fault> all() {
    return List.of(
        qca(
            "FILTER-2",
            "answers are read as Latin-1 and written again",
            "never met",
            answer(a -> withText(a, new String(a.body(), ISO_8859_1)))),
        qca(
            "FILTER-2",
            "what is not ASCII comes as question marks",
            "never met",
            answer(a -> with(a, a.text().getBytes(US_ASCII)))),
        qca(
            "FILTER-2",
            "emoji come as replacement characters",
            "never met",
            answer(a -> withText(a, a.text().replaceAll("[\\x{10000}-\\x{10ffff}]", "\ufffd")))),
        qca(
            "FILTER-2",
            "a + in a value is read as a space",
            "never met",
            reading("Username", value -> value.replace('+', ' '))),
        qca(
            "FILTER-2",
            "values are decoded twice",
            "never met",
            reading("Username", EncodingFaults::decoded)),
        qca(
            "FILTER-2",
            "a value ends at &",
            "never met",
            reading("Username", value -> value.split("&")[0])),
        qca(
            "FILTER-2",
            "values are read as Latin-1",
            "never met",
            reading("Username", value -> new String(value.getBytes(UTF_8), ISO_8859_1))),
        qca(
            "FILTER-2",
            "values lose what is not ASCII",
            "never met",
            reading("Username", value -> value.replaceAll("[^\\x00-\\x7f]", ""))),
        ldc(
            "PAGE-3",
            "a + in a token is read as a space",
            "for the token of page 1",
            reading("NextToken", token -> token.replace('+', ' '))
                .over(Tokens.written((token, n) -> "a+b" + token))),
        qca(
            "PAGE-3",
            "tokens are cut at 32 characters",
            "for the token of page 1",
            reading("NextToken", token -> token.substring(0, Math.min(32, token.length())))
                .over(Tokens.written((token, n) -> "x".repeat(32) + token))),
        ldc(
            "PARAM-10",
            "a quote breaks the answer",
            "a JSON object",
            hostile("\"", a -> withText(a, "{\"Code\": \"\"\"}"))),
        qca(
            "PARAM-10",
            "a NUL is an HTML page",
            "a JSON object",
            hostile("\u0000", a -> withText(a, "<html>bad request</html>"))),
        ldc(
            "PARAM-10",
            "unicode is a crash",
            "no undocumented 5xx",
            hostile("日本語", a -> coded(a, 500, "UnmappableCharacter"))),
        qca(
            "PARAM-10",
            "markup is kept away by a firewall",
            "a JSON object",
            hostile("<b>", a -> withText(a, "blocked"))),
        ldc(
            "PARAM-10",
            "8 KB are too long for a front",
            "a JSON object",
            hostile("x".repeat(4096), a -> withText(a, "414"))));
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(UrlEncoded.encode(value).replace("%25", "%"), UTF_8);
    } catch (IllegalArgumentException malformed) {
      return value;
    }
  }
}
