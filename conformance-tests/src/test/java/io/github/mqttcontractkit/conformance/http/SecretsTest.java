package io.github.mqttcontractkit.conformance.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.engine.ConformanceRun;
import io.github.mqttcontractkit.conformance.report.ConsoleReport;
import io.github.mqttcontractkit.conformance.report.Reports;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.servers.LabServer;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.conformance.verdict.Verdict;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server gives away, reports don't. */
class SecretsTest {
  private static final String SECRET = "62a5916d71767185b48907d85c2efae2";
  private static final Credentials KEY =
      new Credentials("LTAI5tMadeUpKey", "madeUpAccessKeySecret", Optional.of("CAIS+made/up=="));
  private static final Pattern SIGNATURE = Pattern.compile("Signature=([0-9a-f]{64})");

  private final Set<String> sent = new ConcurrentSkipListSet<>();

  @TempDir Path directory;

  @Test
  void reportsHoldNoSecretKeyOrSignature() throws IOException {
    Report report = report();

    String written = ConsoleReport.of(Lab.CONTRACT, report);
    Reports.write(Lab.CONTRACT, report, directory);
    for (String file : List.of("report.json", "report.html", "junit.xml")) {
      written += Files.readString(directory.resolve(file));
    }
    assertThat(report.with(Verdict.FAILED)).as(report.rules().toString()).hasSizeGreaterThan(4);
    assertThat(sent).hasSizeGreaterThan(5);
    Set<String> found = new TreeSet<>();
    for (String secret : secrets()) {
      if (written.contains(secret)) {
        found.add(secret);
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void aSecretThatAnotherFieldRepeatsIsMaskedToo() throws IOException {
    Pattern signMode = Pattern.compile("\"SignMode\":\"\\w+\"");
    try (LabServer server =
        Lab.altered(
            body ->
                signMode
                    .matcher(
                        body.replaceAll("\"Secret\":\"\\w+\"", "\"Secret\":\"" + SECRET + "\""))
                    .replaceAll("\"SignMode\":\"" + SECRET + "\""))) {
      Settings settings =
          Settings.builder(server.endpoint())
              .operations(Set.of("QueryCustomAuthIdentity"))
              .rules(Set.of("SHAPE-4"))
              .build();
      Report report = ConformanceRun.of(Lab.CONTRACT, settings, result -> {});

      assertThat(report.with(Verdict.FAILED)).extracting(RuleResult::id).contains("SHAPE-4");
      Reports.write(Lab.CONTRACT, report, directory);
      assertThat(ConsoleReport.of(Lab.CONTRACT, report)).doesNotContain(SECRET);
      for (String file : List.of("report.json", "report.html", "junit.xml")) {
        assertThat(Files.readString(directory.resolve(file))).doesNotContain(SECRET);
      }
    }
  }

  private Set<String> secrets() {
    Set<String> secrets = new TreeSet<>(sent);
    secrets.addAll(List.of(SECRET, KEY.accessKeyId(), KEY.accessKeySecret()));
    secrets.add(KEY.securityToken().orElseThrow());
    return secrets;
  }

  private Report report() {
    try (LabServer server =
        new LabServer(
            Lab.CONTRACT,
            Holdings::usual,
            (request, right) -> loose(request, right.apply(request)))) {
      Settings settings =
          Settings.builder(server.endpoint())
              .instanceId(Holdings.INSTANCE)
              .groupIds(Holdings.GROUPS)
              .operations(Set.of("QueryCustomAuthIdentity"))
              .budget(Budget.QUICK)
              .credentials(KEY)
              .build();
      return ConformanceRun.of(Lab.CONTRACT, settings, result -> {});
    }
  }

  /** Successes tell secrets in odd places, errors repeat what they were sent. */
  private StubResponse loose(WireRequest request, StubResponse right) {
    Matcher signature = SIGNATURE.matcher(request.header("authorization").orElse(""));
    if (signature.find()) {
      sent.add(signature.group(1));
    }
    String body = new String(right.body(), UTF_8);
    String loose =
        right.status() == 200
            ? body.replaceFirst(
                "\\{", "{\"S\\\\u0065cret\": \"" + SECRET + "\", \"Hint\": \"" + SECRET + "\",")
            : body.replaceFirst(
                "\"Message\":",
                "\"Message\": \"" + told(request) + "\", \"Broken\": Secret=" + SECRET);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(right.headers());
    headers.put("x-debug", told(request));
    headers.put("content-type", "text/plain");
    return new StubResponse(right.status(), headers, loose.getBytes(UTF_8));
  }

  private static String told(WireRequest request) {
    return "you sent " + request.headers();
  }
}
