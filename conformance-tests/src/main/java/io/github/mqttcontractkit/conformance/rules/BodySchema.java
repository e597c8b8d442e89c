package io.github.mqttcontractkit.conformance.rules;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.verdict.Violation;
import io.github.mqttcontractkit.contract.Contract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** Judges bodies by the schemas of the document itself. */
final class BodySchema {
  private static final String IRI = "https://contract.invalid/" + Contract.FILE;
  private static final String MEDIA_TYPE = "application/json";
  private static final Map<Contract, SchemaRegistry> REGISTRIES = new WeakHashMap<>();

  private final SchemaRegistry registry;

  BodySchema(Contract contract) {
    synchronized (REGISTRIES) {
      registry = REGISTRIES.computeIfAbsent(contract, BodySchema::registry);
    }
  }

  private static SchemaRegistry registry(Contract contract) {
    return SchemaRegistry.withDialect(
        Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(IRI, contract.yaml())));
  }

  /** What RFC 8259, 8.1 forbids and parsers forgive. */
  private static Optional<String> encodingFault(String body) {
    if (body.startsWith("\uFEFF")) {
      return Optional.of("a byte order mark in front of it");
    }
    return body.indexOf('\u0000') < 0
        ? Optional.empty()
        : Optional.of("another encoding than UTF-8");
  }

  /** Checks media type (RFC 9110, 8.3.1: any case, parameters allowed), JSON and schema. */
  void check(Exchange exchange, String schema) {
    var response = exchange.response();
    String type = response.headers().getOrDefault("content-type", "none");
    Violation.unless(
        type.split(";")[0].strip().equalsIgnoreCase(MEDIA_TYPE),
        exchange,
        "content type " + MEDIA_TYPE,
        type);
    Violation.unless(
        !response.json().isMissingNode() && encodingFault(response.body()).isEmpty(),
        exchange,
        "a JSON text in UTF-8 (RFC 8259)",
        encodingFault(response.body()).orElse("no JSON"));
    Schema judge = registry.getSchema(SchemaLocation.of(IRI + "#" + schema));
    List<Error> errors = judge.validate(response.json().toString(), InputFormat.JSON);
    Violation.unless(
        errors.isEmpty(),
        exchange,
        "an answer that fits " + schema.substring(schema.lastIndexOf("/paths") + 1),
        errors.stream()
            .map(e -> e.getInstanceLocation() + ": " + e.getMessage())
            .limit(3)
            .toList()
            .toString());
  }
}
