package io.github.mqttcontractkit.conformance.report;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.contract.Contract;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A failure as people read it.
 *
 * @param result the verdict
 * @param passage what the document says
 * @param expected on one line
 * @param actual on one line
 * @param request on one line, long values cut
 * @param headers of the request, without its signature
 * @param body of the answer; indented if it is JSON
 * @param cut says how much of the body is not shown; empty if all of it is
 * @param replay a command that sends the same request
 * @param again the command that repeats it
 * @param hint where such faults mostly are
 */
public record Failure(
    RuleResult result,
    ContractExcerpt passage,
    String expected,
    String actual,
    String request,
    List<String> headers,
    String body,
    String cut,
    String replay,
    String again,
    String hint) {
  private static final int LONGEST_TEXT = 300;
  private static final int LONGEST_COMMAND = 2000;
  private static final int LONGEST_BODY = 4096;
  private static final int MOST_LINES = 120;

  static Failure of(Contract contract, Settings settings, RuleResult result) {
    var example = result.counterexample();
    return new Failure(
        result,
        ContractExcerpt.of(contract, result.cites()),
        PrintableText.line(example.expected(), LONGEST_TEXT),
        example.actual().isEmpty()
            ? "an empty text"
            : PrintableText.line(example.actual(), LONGEST_TEXT),
        PrintableText.request(contract, settings, example.request()),
        headers(example.request()),
        lines(example.response())
            .limit(MOST_LINES)
            .map(line -> PrintableText.line(line, LONGEST_BODY))
            .collect(Collectors.joining("\n")),
        cut(example),
        replay(example),
        ReproductionCommand.command(contract, settings, result),
        Catalogue.rule(result.id()).hint());
  }

  private static List<String> headers(Exchange.Request request) {
    return request.headers().entrySet().stream()
        .map(header -> PrintableText.line(header.getKey() + ": " + header.getValue(), LONGEST_TEXT))
        .toList();
  }

  private static Stream<String> lines(Exchange.Response response) {
    String body =
        response.json().isContainerNode() ? response.json().toPrettyString() : response.body();
    return body.lines();
  }

  private static String cut(RuleResult.Counterexample example) {
    if (example.bodyLength() > RuleResult.Counterexample.MOST_BODY) {
      return "%d of %d letters are shown"
          .formatted(RuleResult.Counterexample.MOST_BODY, example.bodyLength());
    }
    long lines = lines(example.response()).count();
    return lines > MOST_LINES ? "%d of %d lines are shown".formatted(MOST_LINES, lines) : "";
  }

  private static String replay(RuleResult.Counterexample example) {
    return example.curl().length() <= LONGEST_COMMAND
        ? PrintableText.line(example.curl())
        : "curl, " + example.curl().length() + " letters: see report.json";
  }
}
