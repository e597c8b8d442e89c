package io.github.mqttcontractkit.stub;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.stub.data.Data;
import java.util.stream.Collectors;

/** The page that a browser gets: operations, scenarios, and a {@code curl} line for each. */
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
      <p>Everything goes to <code>%s</code>. <a href="/docs/">The contract</a>, where each operation can be tried;
      <a href="/docs/%s">the OpenAPI document</a>; <a href="/__admin/mqtt/data">the data</a> that the stub holds.</p>
      %s
      <h2>Choose an answer by the header <code>Prefer</code></h2>
      %s
      <h2>Choose an answer by the instance id</h2>
      %s
      <h2>Faults of the network</h2>
      %s
      </body>
      </html>
      """;

  private final Contract contract;
  private final Data data;
  private final String endpoint;

  private IndexPage(Contract contract, Data data, String endpoint) {
    this.contract = contract;
    this.data = data;
    this.endpoint = endpoint;
  }

  static String html(Contract contract, Data data, String endpoint) {
    return new IndexPage(contract, data, endpoint).html();
  }

  private String html() {
    String operations =
        contract.operations().stream().map(this::operation).collect(Collectors.joining());
    return PAGE.formatted(
        escape(contract.at("/info/title").asText()),
        escape(endpoint),
        Contract.FILE,
        operations,
        table("preferences"),
        table("instances"),
        table("faults"));
  }

  private String operation(Operation operation) {
    String rows =
        Example.of(contract, operation).stream()
            .filter(Example::isError)
            .map(example -> row(operation, example))
            .collect(Collectors.joining());
    return """
        <h2>%s</h2>
        <p>%s.</p>
        <pre><code>curl '%s'</code></pre>
        <table><tr><th>Status</th><th>Example</th><th>Message</th></tr>
        %s</table>
        """
        .formatted(
            escape(operation.name()),
            escape(contract.at(operation.pointer() + "/summary").asText()),
            escape(endpoint + Sample.url(contract, operation, data)),
            rows);
  }

  private String row(Operation operation, Example example) {
    String url = Sample.url(contract, operation, data, "mqtt-error-" + example.name());
    return "<tr><td>%d</td><td><a href=\"%s\"><code>%s</code></a></td><td>%s</td></tr>\n"
        .formatted(
            example.status(),
            escape(url),
            escape(example.name()),
            escape(example.body().path("Message").asText()));
  }

  private String table(String what) {
    JsonNode texts = contract.at("/x-stub/" + what);
    return texts
        .propertyStream()
        .map(
            entry ->
                "<tr><td><code>%s</code></td><td>%s</td></tr>\n"
                    .formatted(escape(entry.getKey()), escape(entry.getValue().asText())))
        .collect(Collectors.joining("", "<table>", "</table>"));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
