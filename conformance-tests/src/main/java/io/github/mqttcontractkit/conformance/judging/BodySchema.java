package io.github.mqttcontractkit.conformance.judging;

import com.networknt.schema.Error;
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

/** Checks bodies against the schemas of the document itself. */
public final class BodySchema {
  private static final String IRI = "https://contract.invalid/" + Contract.FILE;
  private static final String MEDIA_TYPE = "application/json";

  /** Characters of a body that a message shows. */
  private static final int SHOWN = 40;

  private final SchemaRegistry registry;

  public BodySchema(Contract contract) {
    registry =
        SchemaRegistry.withDialect(
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

  /**
   * Checks media type (RFC 9110, 8.3.1: any case, parameters allowed), JSON and schema.
   *
   * @param schema pointer into the document
   * @throws Violation if the body does not fit
   */
  public void check(Exchange exchange, String schema) {
    checkIsJson(exchange);
    Schema definition = registry.getSchema(SchemaLocation.of(IRI + "#" + schema));
    List<Error> errors = definition.validate(exchange.response().json());
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

  private static void checkIsJson(Exchange exchange) {
    Exchange.Response response = exchange.response();
    String type = response.headers().getOrDefault("content-type", "none");
    Violation.unless(
        type.split(";")[0].strip().equalsIgnoreCase(MEDIA_TYPE),
        exchange,
        "content type " + MEDIA_TYPE,
        type);
    Optional<String> fault = encodingFault(response.body());
    Violation.unless(
        !response.json().isMissingNode() && fault.isEmpty(),
        exchange,
        "a JSON text in UTF-8 (RFC 8259)",
        fault.orElseGet(() -> notJson(response.body())));
  }

  private static String notJson(String body) {
    String start = body.length() <= SHOWN ? body : body.substring(0, SHOWN) + "…";
    return body.isEmpty()
        ? "no JSON: the body is empty"
        : "no JSON: " + JsonSyntax.fault(body) + " in " + start;
  }
}
