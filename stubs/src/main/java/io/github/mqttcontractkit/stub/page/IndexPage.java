package io.github.mqttcontractkit.stub.page;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.ErrorCode;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.scenario.ScenarioDescriptions;
import java.util.Map;
import java.util.stream.Collectors;

/** The index page for browsers: operations and scenarios, with {@code curl} lines to copy. */
final class IndexPage {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Stub server</title>
      <link rel="stylesheet" href="/docs/index.css">
      </head>
      <body>
      <h1>%s: the stub server</h1>
      <p>Requests go to <code>%s</code>. %s <a href="/docs/">The contract</a>, where each operation can be tried;
      <a href="/docs/%s">the OpenAPI document</a>; <a href="/__admin/mqtt/data">the data</a> that the stub holds
      and <a href="/__admin/mqtt/data/schema">their schema</a>.</p>
      %s
      <h2>Choose an answer by the header <code>Prefer</code></h2>
      %s
      <h2>Choose an answer by the instance id</h2>
      %s
      <h2>Network faults</h2>
      %s
      </body>
      </html>
      """;

  private final Stub stub;
  private final Contract contract;
  private final Data data;
  private final String endpoint;

  private IndexPage(Stub stub, Data data, String endpoint) {
    this.stub = stub;
    this.contract = stub.contract();
    this.data = data;
    this.endpoint = endpoint;
  }

  static String html(Stub stub, Data data, String endpoint) {
    return new IndexPage(stub, data, endpoint).html();
  }

  private String html() {
    Operation first = contract.operations().get(0);
    ScenarioDescriptions scenarios = stub.scenarios();
    String example = first.errors().get(0).example();
    String fault = scenarios.faults().keySet().iterator().next();
    String url = SampleRequest.url(contract, first, data);
    String failing = SampleRequest.url(contract, first, data, "mqtt-retry-" + example + "-2");
    return PAGE.formatted(
        text(contract.at("/info/title").asText()),
        text(endpoint),
        text(String.join(" ", stub.requirements())),
        Contract.FILE,
        contract.operations().stream().map(this::operation).collect(Collectors.joining()),
        table(scenarios.preferences()) + curl("-H 'Prefer: example=" + example + "' ", url),
        table(scenarios.instances()) + curl("", failing),
        table(scenarios.faults()) + curl("-H 'Prefer: fault=" + fault + "' ", url));
  }

  private String operation(Operation operation) {
    String rows =
        operation.errors().stream()
            .map(error -> row(operation, error))
            .collect(Collectors.joining());
    return """
        <h2>%s</h2>
        <p>%s.</p>
        %s
        <table><tr><th>Status</th><th>Example</th><th>Message</th></tr>
        %s</table>
        """
        .formatted(
            text(operation.name()),
            text(contract.at(operation.pointer() + "/summary").asText()),
            curl("", SampleRequest.url(contract, operation, data)),
            rows);
  }

  private String row(Operation operation, ErrorCode error) {
    return "<tr><td>%d</td><td><a href=\"%s\"><code>%s</code></a></td><td>%s</td></tr>\n"
        .formatted(
            error.status(),
            escape(SampleRequest.url(contract, operation, data, "mqtt-error-" + error.example())),
            escape(error.example()),
            escape(error.message()));
  }

  private static String table(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(
            entry ->
                "<tr><td><code>%s</code></td><td>%s</td></tr>\n"
                    .formatted(escape(entry.getKey()), text(entry.getValue())))
        .collect(Collectors.joining("", "<table>", "</table>\n"));
  }

  private String curl(String options, String url) {
    return "<pre><code>curl %s'%s'</code></pre>".formatted(escape(options), escape(endpoint + url));
  }

  /** A text with Markdown's backticks as HTML. */
  private static String text(String markdown) {
    return escape(markdown).replaceAll("`([^`]+)`", "<code>$1</code>");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
