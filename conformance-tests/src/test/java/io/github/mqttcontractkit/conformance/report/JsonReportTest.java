package io.github.mqttcontractkit.conformance.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.mqttcontractkit.conformance.baseline.Baseline;
import io.github.mqttcontractkit.conformance.faults.Faults;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code report.json} is what its schema says. */
class JsonReportTest {
  private static final Schema SCHEMA = schema();

  @TempDir Path directory;

  private static Schema schema() {
    try (InputStream in = Reports.class.getResourceAsStream("report.schema.json")) {
      return SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Report> reports() {
    Report losing = losingItems();
    Baseline known =
        new Baseline(
            List.of(new Baseline.Entry("PAGE-2", "QueryCustomAuthIdentity", "ticket 4711", null)),
            LocalDate.EPOCH);
    return Stream.of(
        Samples.violating(),
        Samples.conforming(),
        Samples.undecided(),
        Lab.check((request, right) -> right.apply(request), Budget.QUICK),
        losing,
        known.applied(losing),
        always(400, "InstancePermissionCheckFailed"),
        always(500, "SystemOverFlow"));
  }

  private static Report losingItems() {
    return Faults.all().stream()
        .filter(fault -> fault.rule().equals("PAGE-2") && fault.phrase().equals("never met"))
        .map(fault -> Lab.check(fault.behaviour(), Budget.QUICK, fault.operation()))
        .findFirst()
        .orElseThrow();
  }

  private static Report always(int status, String code) {
    String body = "{\"RequestId\": \"1\", \"Code\": \"%s\", \"Message\": \"\"}".formatted(code);
    Map<String, String> headers = Map.of("content-type", "application/json");
    return Lab.check(
        (request, right) -> new StubResponse(status, headers, body.getBytes(UTF_8)),
        Budget.QUICK,
        "QueryCustomAuthIdentity");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void reportFitsItsSchema(Report report) throws IOException {
    assertThat(SCHEMA.validate(written(report), InputFormat.JSON)).isEmpty();
  }

  @Test
  void realReportsHaveEveryVerdict() {
    assertThat(reports().flatMap(report -> report.rules().stream()).map(RuleResult::verdict))
        .contains(Verdict.values());
  }

  static Stream<Consumer<ObjectNode>> wrongs() {
    return Stream.of(
        report -> report.remove("verdict"),
        report -> report.put("verdict", "fine"),
        report -> report.put("secret", "62a5"),
        report -> rule(report, 0).put("level", "must"),
        report -> rule(report, 0).put("verdict", "skipped"),
        report -> rule(report, 1).remove("counterexample"),
        report -> ((ObjectNode) rule(report, 1).at("/counterexample/response")).remove("body"),
        report -> ((ObjectNode) rule(report, 3).at("/counterexample/walk")).put("size", "2"));
  }

  @ParameterizedTest
  @MethodSource("wrongs")
  void anythingElseDoesNot(Consumer<ObjectNode> wrong) throws IOException {
    ObjectNode report = (ObjectNode) new JsonMapper().readTree(written(Samples.violating()));
    wrong.accept(report);

    assertThat(SCHEMA.validate(report.toString(), InputFormat.JSON)).isNotEmpty();
  }

  private static ObjectNode rule(ObjectNode report, int index) {
    return (ObjectNode) report.get("rules").get(index);
  }

  @Test
  void fieldsAreThosePromised() throws IOException {
    Golden.assertIs("violating.json", written(Samples.violating()));
  }

  @Test
  void bodyIsCutAndSaysSo() throws IOException {
    JsonNode report = new JsonMapper().readTree(written(Samples.violating()));

    assertThat(report.at("/rules/1/counterexample/response/body").asText())
        .startsWith("xxx")
        .endsWith("x… (5000 letters in all)");
    assertThat(report.at("/rules/1/counterexample/expected").asText()).hasSizeGreaterThan(2100);
  }

  private String written(Report report) throws IOException {
    Reports.write(Lab.CONTRACT, report, directory);
    return Files.readString(directory.resolve("report.json"));
  }
}
