package io.github.mqttcontractkit.conformance.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import freemarker.template.Configuration;
import io.github.mqttcontractkit.conformance.faults.Faults;
import io.github.mqttcontractkit.contract.Contract;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statement of the source documents leads to a rule that is proved, or says why not. */
class TraceabilityTest {
  private static final Contract CONTRACT = Contract.load();
  private static final Traceability TRACEABILITY =
      new Traceability(CONTRACT, Statement.all(), Faults.all());

  @Test
  void thereAreNoGaps() {
    assertThat(TRACEABILITY.gaps()).isEmpty();
  }

  static IntStream statements() {
    return IntStream.range(0, TRACEABILITY.statements().size());
  }

  @ParameterizedTest
  @MethodSource("statements")
  void statementWithoutRuleOrReasonIsAGap(int index) {
    assertThat(changed(index, s -> with(s, s.at(), List.of(), "")).gaps())
        .anyMatch(gap -> gap.contains("needs a rule"));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void statementAtNoPlaceIsAGap(int index) {
    assertThat(changed(index, s -> with(s, "/components/nothing", s.rules(), s.reason())).gaps())
        .anyMatch(gap -> gap.contains("nothing there"));
  }

  @Test
  void forgottenRowIsAGap() {
    assertThat(
            CONTRACT.operations().stream()
                .flatMap(operation -> operation.parameters().stream())
                .map(parameter -> "request parameters, " + parameter.name()))
        .allSatisfy(
            row -> {
              List<Statement> others =
                  TRACEABILITY.statements().stream().filter(s -> !s.row().equals(row)).toList();
              assertThat(new Traceability(CONTRACT, others, Faults.all()).gaps())
                  .anyMatch(gap -> gap.contains(row));
            });
  }

  @Test
  void ruleOfAnotherOperationIsAGap() {
    assertThat(changed(0, s -> with(s, s.at(), List.of("FILTER-1"), "")).gaps())
        .anyMatch(gap -> gap.contains("no rule FILTER-1"));
  }

  @Test
  void ruleWithoutFaultIsAGap() {
    assertThat(new Traceability(CONTRACT, TRACEABILITY.statements(), List.of()).gaps())
        .contains("PAGE-2: no fault proves it");
  }

  @Test
  void matrixIsWritten() throws Exception {
    Path directory = Files.createDirectories(Path.of("target"));
    new JsonMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(directory.resolve("traceability.json").toFile(), TRACEABILITY.traces());
    Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
    templates.setClassForTemplateLoading(TraceabilityTest.class, "/traceability");
    templates.setLocale(Locale.ROOT);
    try (Writer out = Files.newBufferedWriter(directory.resolve("traceability.html"))) {
      templates
          .getTemplate("traceability.ftlh")
          .process(Map.of("traces", TRACEABILITY.traces()), out);
    }

    assertThat(directory.resolve("traceability.html")).content().contains("PAGE-2", "<table>");
  }

  private static Traceability changed(int index, UnaryOperator<Statement> change) {
    List<Statement> statements = new ArrayList<>(TRACEABILITY.statements());
    statements.set(index, change.apply(statements.get(index)));
    return new Traceability(CONTRACT, statements, Faults.all());
  }

  private static Statement with(Statement statement, String at, List<String> rules, String reason) {
    return new Statement(statement.source(), statement.row(), statement.says(), at, rules, reason);
  }
}
