package io.github.mqttcontractkit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is said in one sentence, before anything is sent or written. */
class WrongUsageTest extends ConsoleTest {
  private static final int WRONG_USAGE = 2;

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
        ConformanceCommand.run(
            Map.of(), new PrintWriter(out), new PrintWriter(err), "--report-dir", "");

    assertThat(exit).isEqualTo(WRONG_USAGE);
    saysOneThing("--report-dir is '', but must be a directory");
  }

  @Test
  void halfAKeyIsRefused() {
    assertThat(run(Map.of("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "hidden"))).isEqualTo(WRONG_USAGE);
    saysOneThing("Only ALIBABA_CLOUD_ACCESS_KEY_SECRET is set");
  }
}
