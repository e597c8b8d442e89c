package io.github.mqttcontractkit.conformance.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.judging.Check;
import io.github.mqttcontractkit.conformance.request.Evidence;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.rules.Catalogue;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.target.FailedWalk;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.Page;
import io.github.mqttcontractkit.conformance.target.Walk;
import io.github.mqttcontractkit.conformance.verdict.Level;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.contract.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reports as runs would give them, always the same. */
final class Samples {
  private static final String LDC = "ListDeviceCredentialClientId";
  private static final String QCA = "QueryCustomAuthIdentity";
  private static final URI ENDPOINT = URI.create("http://127.0.0.1:8080");
  private static final JsonMapper JSON = new JsonMapper();

  private Samples() {}

  /** One of each verdict, and failures of all levels. */
  static Report violating() {
    return report(
        Report.Outcome.VIOLATES,
        "",
        List.of(
            finding("SHAPE-1", QCA).passed(evidence()),
            finding("PARAM-10", LDC).failed(hostile(), "", false, evidence()),
            finding("ERROR-3", QCA).failed(unreadable(), "", false, evidence()),
            finding("PAGE-2", QCA).failed(lostItem(), "", false, evidence()),
            finding("PAGE-13", QCA)
                .failed(lostItem(), "", false, evidence())
                .followingFrom("PAGE-2"),
            finding("PAGE-4", LDC)
                .undecided("still 500 InternalError after 5 more tries", evidence()),
            finding("PAGE-5", LDC).skipped("needs a group of two pages", new Evidence()),
            finding("PAGE-6", QCA)
                .failed(
                    shortPage(),
                    "intermittent: asked again, it did not come again",
                    true,
                    evidence())
                .excluded("known, ticket 4711"),
            finding("PAGE-6", LDC)
                .failed(
                    shortPage(),
                    "intermittent: asked again, it did not come again",
                    true,
                    evidence())));
  }

  static Report conforming() {
    return report(
        Report.Outcome.CONFORMS,
        "",
        List.of(
            finding("SHAPE-1", LDC).passed(evidence()), finding("PAGE-1", QCA).passed(evidence())));
  }

  static Report undecided() {
    String reason = "no answer: Connection refused";
    return report(
        Report.Outcome.UNDECIDED,
        reason,
        List.of(finding("SHAPE-1", LDC).undecided(reason, new Evidence())));
  }

  static Report report(Report.Outcome verdict, String reason, List<RuleResult> rules) {
    return new Report(
        settings(),
        Instant.parse("2026-01-02T03:04:05Z"),
        1234,
        321,
        verdict,
        reason,
        Catalogue.size(Lab.CONTRACT),
        rules);
  }

  static Settings settings() {
    return Settings.builder(ENDPOINT).seed(4839201).build().withDefaultIds(Lab.CONTRACT);
  }

  /** A failure of a rule on an operation. */
  static RuleResult failed(String rule, String operation) {
    return finding(rule, operation).failed(shortPage(), "", false, evidence());
  }

  static Check finding(String rule, String operation) {
    return Catalogue.checks(Lab.CONTRACT, operation(operation)).values().stream()
        .filter(finding -> finding.rule().id().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static Operation operation(String name) {
    return Lab.CONTRACT.operation(name).orElseThrow();
  }

  private static Evidence evidence() {
    Evidence evidence = new Evidence();
    evidence.sent(7);
    evidence.answered(exchange("Size=2", 200, "{}"));
    evidence.saw(3, 5);
    return evidence;
  }

  private static Violation lostItem() {
    Walk known = walk(100, List.of("alice", "bob", "carol", "dave", "erin"));
    Walk walk = walk(2, List.of("alice", "bob"), List.of("bob", "dave"), List.of("erin", "frank"));
    return violation(
        () ->
            Violation.unlessConsistent(
                false,
                new FailedWalk(walk, known, walk.pages().get(1).exchange()),
                "every item once",
                "met again [bob]; never met [carol]"));
  }

  private static Violation hostile() {
    String value = "x".repeat(2100);
    return violation(
        () ->
            Violation.unless(
                false,
                exchange("GroupId=" + value + "&PageSize=10", 503, "x".repeat(5000)),
                "no undocumented 5xx for GroupId=" + value,
                "503 no JSON"));
  }

  private static Violation unreadable() {
    return violation(
        () ->
            Violation.unless(
                false,
                Level.MAY,
                exchange("Size=10", 400, "{\"Message\": \"\\u001b[31mNo\\n\\u202e</td>\"}"),
                "The documented text.",
                "\u001b[31mNo\n\u202e</td>"));
  }

  private static Violation shortPage() {
    return violation(
        () ->
            Violation.unless(
                false,
                exchange("Size=2&NextToken=" + "t".repeat(60), 200, "{\"it's\": [1]}"),
                "2 items",
                "1 items and a token"));
  }

  private static Violation violation(Runnable check) {
    try {
      check.run();
    } catch (Violation violation) {
      return violation;
    }
    throw new IllegalStateException("no violation");
  }

  @SafeVarargs
  private static Walk walk(int size, List<String>... pages) {
    List<Page> walked = new ArrayList<>();
    for (List<String> names : pages) {
      walked.add(page(size, walked.size() + 1, names, walked.size() + 1 < pages.length));
    }
    Query query = new Query(operation(QCA), Map.of("InstanceId", "mqtt-demo"));
    Exchange last = walked.get(walked.size() - 1).exchange();
    return new Walk(query, size, List.copyOf(walked), Walk.End.NO_TOKEN, last);
  }

  private static Page page(int size, int number, List<String> names, boolean more) {
    String body =
        "{\"Data\": {\"Results\": %s}}"
            .formatted(names.stream().map("{\"Username\": \"%s\"}"::formatted).toList());
    JsonNode items = json(body).at("/Data/Results");
    return new Page(
        exchange("Size=%d&NextToken=token-%d".formatted(size, number), 200, body),
        IntStream.range(0, names.size())
            .mapToObj(i -> new Item(List.of(names.get(i)), items.get(i)))
            .toList(),
        more ? Optional.of("token-" + (number + 1)) : Optional.empty(),
        Optional.empty());
  }

  private static Exchange exchange(String query, int status, String body) {
    return new Exchange(
        new Exchange.Request(
            "GET", ENDPOINT + "/?InstanceId=mqtt-demo&" + query, Map.of("x-acs-action", QCA), ""),
        new Exchange.Response(
            status,
            Map.of("content-type", "application/json"),
            body,
            json(body),
            status < 300 ? "" : json(body).path("Code").asText()));
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }
}
