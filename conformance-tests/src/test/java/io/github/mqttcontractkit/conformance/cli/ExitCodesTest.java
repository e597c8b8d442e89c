package io.github.mqttcontractkit.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** {@code --help} and README.md describe the exit codes in the same words. */
class ExitCodesTest {
  @Test
  void helpAndReadmeDescribeTheSameExitCodes() throws IOException {
    List<String> rows =
        Pattern.compile("(?m)^\\| (\\d+) \\| (.+) \\|$")
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(row -> row.group(1) + ":" + row.group(2).replace("`", ""))
            .toList();

    assertThat(ConformanceCommand.class.getAnnotation(Command.class).exitCodeList())
        .containsExactlyElementsOf(rows);
  }
}
