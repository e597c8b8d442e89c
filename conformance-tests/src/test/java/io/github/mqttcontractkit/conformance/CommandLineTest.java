package io.github.mqttcontractkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.servers.LabServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says, and its exit codes. */
class CommandLineTest {
  private static final int CONFORMS = 0;
  private static final int VIOLATES = 1;
  private static final int WRONG_USAGE = 2;
  private static final int UNDECIDED = 3;
  private static final int KIT_ERROR = 70;

  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return run(Map.of(), args);
  }

  private int run(Map<String, String> environment, String... args) {
    Stream<String> reports = Stream.of("--report-dir", directory.resolve("reports").toString());
    return Conformance.run(
        environment,
        new PrintWriter(out),
        new PrintWriter(err),
        Stream.concat(Stream.of(args), reports).toArray(String[]::new));
  }

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

  static Stream<Arguments> wrongUsage() {
    String bare = "must be a URL of scheme, host and port";
    return Stream.of(
        Arguments.of("Unknown option: '--no-such-option'", new String[] {"--no-such-option"}),
        Arguments.of("Unmatched argument", new String[] {"http://127.0.0.1:8080"}),
        Arguments.of("Expected parameter for option", new String[] {"--operation", "--strict"}),
        Arguments.of(bare, new String[] {"--endpoint", "not a URL"}),
        Arguments.of(bare, new String[] {"--endpoint", "127.0.0.1:8080"}),
        Arguments.of(bare, new String[] {"--endpoint", "localhost"}),
        Arguments.of(bare, new String[] {"--endpoint", "//127.0.0.1:8080"}),
        Arguments.of(bare, new String[] {"--endpoint", ""}),
        Arguments.of(bare, new String[] {"--endpoint", "ftp://127.0.0.1"}),
        Arguments.of(bare, new String[] {"--endpoint", "http://127.0.0.1:65536"}),
        Arguments.of(bare, new String[] {"--endpoint", "http://127.0.0.1/path"}),
        Arguments.of(bare, new String[] {"--endpoint", "http://127.0.0.1/?a=b"}),
        Arguments.of(bare, new String[] {"--endpoint", "http://127.0.0.1/#a"}),
        Arguments.of(bare, new String[] {"--endpoint", "http://me:hidden@127.0.0.1"}),
        Arguments.of("--binding is 'soap'", new String[] {"--binding", "soap"}),
        Arguments.of("one of [quick, standard, thorough]", new String[] {"--budget", "huge"}),
        Arguments.of("one of ListDevice", new String[] {"--operation", "DeleteInstance"}),
        Arguments.of("one of SHAPE-1", new String[] {"--rule", "PAGE-99"}),
        Arguments.of(
            "a rule that --list lists for QueryCustom",
            new String[] {"--rule", "TOTAL-1", "--operation", "QueryCustomAuthIdentity"}),
        Arguments.of("a rule that --list lists", new String[] {"--explain", "PAGE-99"}),
        Arguments.of("'x' is not a whole number", new String[] {"--seed", "x"}),
        Arguments.of("'99999999999' is not a whole", new String[] {"--timeout", "99999999999"}),
        Arguments.of("--max-rps is '-1'", new String[] {"--max-rps", "-1"}),
        Arguments.of("--timeout is '-5'", new String[] {"--timeout", "-5"}),
        Arguments.of("--timeout is '0'", new String[] {"--timeout", "0"}),
        Arguments.of("should be specified only once", new String[] {"--timeout=1", "--timeout=2"}),
        Arguments.of("a file that can be read", new String[] {"--baseline", "/no/such/file"}));
  }

  @ParameterizedTest
  @MethodSource
  void wrongUsage(String says, String[] args) {
    assertThat(run(args)).isEqualTo(WRONG_USAGE);
    saysOneThing(says);
  }

  private void saysOneThing(String says) {
    assertThat(err.toString().lines())
        .satisfiesExactly(
            sentence -> assertThat(sentence).contains(says).endsWith(".").doesNotContain("hidden"),
            hint -> assertThat(hint).isEqualTo("Try --help."));
    assertThat(out.toString()).isEmpty();
    assertThat(directory.resolve("reports")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{ unfinished",
        "just text",
        "- { rule: PAGE-2 }",
        "- { rule: PAGE-2, operation: QueryCustomAuthIdentity, reason: x, more: y }",
        "- { rule: PAGE-99, operation: QueryCustomAuthIdentity, reason: no such rule }",
        "- { rule: TOTAL-1, operation: QueryCustomAuthIdentity, reason: has no total }"
      })
  void malformedBaselineIsRefused(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("baseline.yaml"), text);

    assertThat(run("--baseline", file.toString())).isEqualTo(WRONG_USAGE);
    saysOneThing("--baseline is '" + file + "', but must be");
    assertThat(err.toString()).doesNotContain("java", "class ");
  }

  @Test
  void aDirectoryThatCannotBeIsFoundBeforeTheRun() throws IOException {
    Files.writeString(directory.resolve("reports"), "a file");

    assertThat(run("--endpoint", "http://127.0.0.1:9")).isEqualTo(WRONG_USAGE);
    assertThat(err.toString()).contains("--report-dir is").contains("that can be written.");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aDirectoryNeedsAName() {
    int exit =
        Conformance.run(Map.of(), new PrintWriter(out), new PrintWriter(err), "--report-dir", "");

    assertThat(exit).isEqualTo(WRONG_USAGE);
    saysOneThing("--report-dir is '', but must be a directory");
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
  void halfAKeyIsRefused() {
    assertThat(run(Map.of("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "hidden"))).isEqualTo(WRONG_USAGE);
    saysOneThing("Only ALIBABA_CLOUD_ACCESS_KEY_SECRET is set");
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

    assertThat(Conformance.run(broken, new PrintWriter(err), "--list")).isEqualTo(KIT_ERROR);
    assertThat(err.toString()).startsWith("The kit itself is at fault").contains(fault.getName());
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void sneak(Throwable thrown) throws E {
    throw (E) thrown;
  }
}
