package io.github.mqttcontractkit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.servers.LabServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says of an implementation, and its exit codes. */
class CommandLineTest extends ConsoleTest {
  private static final int CONFORMS = 0;
  private static final int VIOLATES = 1;
  private static final int UNDECIDED = 3;
  private static final int KIT_ERROR = 70;

  @ParameterizedTest
  @ValueSource(strings = {"rpc", "path"})
  void theStubInsideConforms(String binding) throws IOException {
    assertThat(run("--budget", "quick", "--binding", binding)).isEqualTo(CONFORMS);
    assertThat(out.toString()).contains("conforms").contains("passed     PAGE-2");
    assertThat(Files.readString(directory.resolve("reports/report.json")))
        .contains("\"verdict\" : \"conforms\"")
        .contains("\"binding\" : \"" + binding + "\"");
  }

  @Test
  void aFaultIsNamed() {
    try (LabServer server = mustFault()) {
      assertThat(run("--endpoint", server.endpoint().toString(), "--budget", "quick"))
          .isEqualTo(VIOLATES);
      assertThat(out.toString())
          .contains("FAILED  SHAPE-4  MUST  QueryCustomAuthIdentity")
          .contains("--rule SHAPE-4 --seed")
          .doesNotContain("\tat ");
    }
  }

  private static LabServer mustFault() {
    return Lab.altered(body -> body.replace("\"SIGNED\"", "\"HASHED\""));
  }

  /** The form of client ids is only recommended. */
  private static LabServer shouldFault() {
    return Lab.altered(body -> body.replace("@@@", "@"));
  }

  @Test
  void aBrokenRecommendationBreaksTheStrictVerdictOnly() {
    try (LabServer server = shouldFault()) {
      String[] args = {
        "--endpoint", server.endpoint().toString(), "--budget", "quick", "--rule", "SHAPE-6"
      };
      String[] more = {"--endpoint", server.endpoint().toString(), "--rule", "SHAPE-6", "--strict"};
      assertThat(run(more)).isEqualTo(VIOLATES);
      assertThat(out.toString()).contains("FAILED  SHAPE-6  SHOULD");
      String[] both =
          Stream.concat(Stream.of(args), Stream.of("--rule", "PAGE-1")).toArray(String[]::new);
      assertThat(run(both)).isEqualTo(CONFORMS);
    }
  }

  @Test
  void knownDeviationsAreExcludedAndStaleOnesTold() throws IOException {
    Path baseline =
        Files.writeString(
            directory.resolve("baseline.yaml"),
            """
            - { rule: SHAPE-4, operation: QueryCustomAuthIdentity, reason: ticket 1 }
            - { rule: SHAPE-1, operation: QueryCustomAuthIdentity, reason: ticket 2 }
            - { rule: PAGE-1, operation: QueryCustomAuthIdentity, reason: ticket 3 }
            - { rule: PAGE-2, operation: QueryCustomAuthIdentity, reason: not asked for here }
            """);
    try (LabServer server = mustFault()) {
      int exit =
          run(
              "--endpoint",
              server.endpoint().toString(),
              "--budget",
              "quick",
              "--baseline",
              baseline.toString(),
              "--rule",
              "SHAPE-4",
              "--rule",
              "SHAPE-1",
              "--rule",
              "PAGE-1");

      assertThat(exit).isEqualTo(CONFORMS);
      assertThat(out.toString())
          .contains("excluded   SHAPE-4   MUST    QueryCustomAuthIdentity       ticket 1")
          .contains("stale      PAGE-1 QueryCustomAuthIdentity: ticket 3")
          .doesNotContain("not asked for here");
    }
  }

  @Test
  void longRunIsAnnouncedWithItsRequestsAndItsTime() {
    run(
        "--operation",
        Behaviours.LDC,
        "--group-id",
        "GID_one",
        "--max-rps",
        "5",
        "--max-time",
        "3");

    assertThat(err.toString())
        .containsPattern(
            "about [1-9]\\d+0 requests, about \\d+ (min|s).* at the rate seen; "
                + "--max-time ends it after 3 s");
  }

  @Test
  void idsMayBeWrittenSmall() {
    assertThat(run("--explain", "page-2")).isEqualTo(CONFORMS);
    assertThat(out.toString()).startsWith("PAGE-2  ");
  }

  @Test
  void whoseDataCannotBeAskedForIsTold() {
    try (LabServer server = Lab.altered(body -> body)) {
      assertThat(run("--endpoint", server.endpoint().toString(), "--instance-id", "no-such"))
          .isEqualTo(UNDECIDED);
      assertThat(out.toString())
          .contains("needs data (--instance-id, --group-id): ")
          .contains("InstanceId=no-such is answered 400 InstancePermissionCheckFailed");
    }
  }

  @Test
  void nobodyThereIsUndecided() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    assertThat(run("--endpoint", "http://127.0.0.1:" + port)).isEqualTo(UNDECIDED);
    assertThat(out.toString()).contains("undecided: no answer: Connection refused");
  }

  @ParameterizedTest
  @ValueSource(classes = {OutOfMemoryError.class, IllegalStateException.class})
  void aFaultOfTheKitIsNoVerdict(Class<? extends Throwable> fault) throws Exception {
    Throwable thrown = fault.getConstructor().newInstance();
    PrintWriter broken =
        new PrintWriter(out) {
          @Override
          public void print(String text) {
            CommandLineTest.<RuntimeException>sneak(thrown);
          }
        };

    assertThat(ConformanceCommand.run(broken, new PrintWriter(err), "--list")).isEqualTo(KIT_ERROR);
    assertThat(err.toString()).startsWith("The kit itself is at fault").contains(fault.getName());
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void sneak(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
