package io.github.mqttcontractkit.conformance.report;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.ContractExcerpt;
import java.util.stream.Collectors;

/**
 * A failure as people read it.
 *
 * @param result the verdict
 * @param passage what the document says
 * @param expected on one line
 * @param actual on one line
 * @param request on one line, long values cut
 * @param body of the answer; indented if it is JSON
 * @param again the command that repeats it
 * @param hint where such faults mostly are
 */
public record Failure(
    RuleResult result,
    ContractExcerpt passage,
    String expected,
    String actual,
    String request,
    String body,
    String again,
    String hint) {
  private static final int LONGEST_TEXT = 300;
  private static final int LONGEST_BODY = 4096;
  private static final int MOST_LINES = 120;

  static Failure of(Contract contract, Settings settings, RuleResult result) {
    var example = result.counterexample();
    return new Failure(
        result,
        ContractExcerpt.of(contract, result.cites()),
        PrintableText.line(example.expected(), LONGEST_TEXT),
        PrintableText.line(example.actual(), LONGEST_TEXT),
        PrintableText.request(settings, example.request()),
        body(example.response()),
        ReproductionCommand.command(settings, result),
        Catalogue.rule(result.id()).hint());
  }

  private static String body(Exchange.Response response) {
    String body =
        response.json().isContainerNode() ? response.json().toPrettyString() : response.body();
    return body.lines()
        .limit(MOST_LINES)
        .map(line -> PrintableText.line(line, LONGEST_BODY))
        .collect(Collectors.joining("\n", "", body.lines().count() > MOST_LINES ? "\n…" : ""));
  }
}
