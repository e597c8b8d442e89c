package io.github.mqttcontractkit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.servers.LabServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Entries of a baseline may expire, and the kit can write them. */
class BaselineTest extends ConsoleTest {
  private static final int CONFORMS = 0;
  private static final int VIOLATES = 1;
  private static final int WRONG_USAGE = 2;

  private int check(LabServer server, Path baseline, String... more) {
    return run(
        Stream.concat(
                Stream.of(
                    "--endpoint",
                    server.endpoint().toString(),
                    "--budget",
                    "quick",
                    "--rule",
                    "SHAPE-4",
                    "--rule",
                    "PAGE-1",
                    "--operation",
                    "QueryCustomAuthIdentity",
                    "--baseline",
                    baseline.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private static LabServer faulty() {
    return Lab.altered(body -> body.replace("\"SIGNED\"", "\"HASHED\""));
  }

  private Path baseline(String text) throws IOException {
    return Files.writeString(directory.resolve("baseline.yaml"), text);
  }

  @Test
  void lastDayOfAnEntryStillExcludes() throws IOException {
    try (LabServer server = faulty()) {
      assertThat(check(server, shape4(LocalDate.now()))).isEqualTo(CONFORMS);
      assertThat(out.toString()).doesNotContain("expired");
    }
  }

  @Test
  void expiredEntryExcludesNothingAndIsReported() throws IOException {
    try (LabServer server = faulty()) {
      assertThat(check(server, shape4(LocalDate.of(2020, 1, 31)))).isEqualTo(VIOLATES);
      assertThat(out.toString())
          .contains("FAILED  SHAPE-4")
          .contains("expired    SHAPE-4 QueryCustomAuthIdentity: ticket 1 (on 2020-01-31)");
    }
  }

  private Path shape4(LocalDate expires) throws IOException {
    return baseline(
        "- { rule: SHAPE-4, operation: QueryCustomAuthIdentity, reason: ticket 1, expires: "
            + expires
            + " }");
  }

  @Test
  void updateWritesABaselineUnderWhichTheSameImplementationConforms() {
    Path created = directory.resolve("created.yaml");
    try (LabServer server = faulty()) {
      assertThat(check(server, created, "--update-baseline")).isEqualTo(CONFORMS);
      assertThat(created).content().contains("rule: SHAPE-4").contains("failed on ");
      assertThat(check(server, created)).isEqualTo(CONFORMS);
    }
  }

  @Test
  void updateKeepsReasonsAndDropsWhatPassed() throws IOException {
    Path file =
        baseline(
            """
            - { rule: SHAPE-4, operation: QueryCustomAuthIdentity, reason: ticket 1, expires: 2999-01-31 }
            - { rule: PAGE-1, operation: QueryCustomAuthIdentity, reason: ticket 2 }
            - { rule: PAGE-2, operation: QueryCustomAuthIdentity, reason: not checked here }
            """);
    try (LabServer server = faulty()) {
      assertThat(check(server, file, "--update-baseline")).isEqualTo(CONFORMS);
    }
    assertThat(file)
        .content()
        .contains("ticket 1", "expires: 2999-01-31", "not checked here")
        .doesNotContain("PAGE-1", "ticket 2", "failed on");
  }

  @Test
  void updateNeedsAFile() {
    assertThat(run("--update-baseline")).isEqualTo(WRONG_USAGE);
    assertThat(err.toString()).startsWith("--update-baseline needs --baseline FILE");
  }

  @Test
  void malformedDateIsRefused() throws IOException {
    Path file =
        baseline(
            "- { rule: SHAPE-4, operation: QueryCustomAuthIdentity, reason: x, expires: soon }");

    assertThat(run("--baseline", file.toString())).isEqualTo(WRONG_USAGE);
    assertThat(err.toString()).contains("expires: YYYY-MM-DD").doesNotContain("java");
  }
}
