package io.github.mqttcontractkit.conformance.trace;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a source document says.
 *
 * @param source {@code LDC}, {@code QCA}, or {@code Reading} where both are silent
 * @param row its place there
 * @param says the statement
 * @param at where the OpenAPI document has it
 * @param rules ids of the rules that hold implementations to it
 * @param reason why no rule does; empty if one does
 */
public record Statement(
    String source, String row, String says, String at, List<String> rules, String reason) {
  private static final Map<String, String> OPERATIONS =
      Map.of("LDC", "ListDeviceCredentialClientId", "QCA", "QueryCustomAuthIdentity");

  /** An entry of the file. */
  private record Entry(String says, String at, List<String> rules, String reason) {
    Statement in(String source, String row) {
      return new Statement(
          source,
          row,
          says,
          at,
          Optional.ofNullable(rules).orElse(List.of()),
          Optional.ofNullable(reason).orElse(""));
    }
  }

  /** The statements of the test resources. */
  public static List<Statement> all() {
    try (InputStream in = Statement.class.getResourceAsStream("/traceability/statements.yaml")) {
      return new YAMLMapper()
              .readValue(in, new TypeReference<Map<String, Map<String, List<Entry>>>>() {})
              .entrySet()
              .stream()
              .flatMap(
                  source ->
                      source.getValue().entrySet().stream()
                          .flatMap(
                              row ->
                                  row.getValue().stream()
                                      .map(entry -> entry.in(source.getKey(), row.getKey()))))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The source that is about an operation. */
  static String source(Operation operation) {
    return OPERATIONS.entrySet().stream()
        .filter(source -> source.getValue().equals(operation.name()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no source page is named for " + operation.name()))
        .getKey();
  }

  /** The operation that the source is about; empty for a reading. */
  public Optional<Operation> operation(Contract contract) {
    return Optional.ofNullable(OPERATIONS.get(source)).flatMap(contract::operation);
  }

  /** Pointer into the OpenAPI document; parameters, named in {@code at}, have numbers there. */
  public String pointer(Contract contract) {
    if (at.startsWith("/components/") || at.startsWith("/x-")) {
      return at;
    }
    Operation operation = operation(contract).orElseThrow();
    String[] steps = at.split("/", 4);
    return steps.length > 2 && steps[1].equals("parameters")
        ? operation.parameter(steps[2]).orElseThrow().pointer()
            + (steps.length > 3 ? "/" + steps[3] : "")
        : operation.pointer() + at;
  }
}
