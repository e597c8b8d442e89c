package io.github.mqttcontractkit.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.contract.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The failure that the README shows cites the document where it is now. */
class ReadmeFailureTest {
  private static final Pattern CITED =
      Pattern.compile(
          "document +" + Pattern.quote(Contract.FILE) + ":(\\d+):(\\d+) .*, maximum\\)");

  @Test
  void citedPlaceIsTheMaximum() throws IOException {
    Matcher cited = CITED.matcher(Files.readString(Path.of("../README.md")));

    assertThat(cited.find()).isTrue();
    String line = Contract.load().yaml().lines().toList().get(Integer.parseInt(cited.group(1)) - 1);
    assertThat(line.substring(Integer.parseInt(cited.group(2)) - 1)).startsWith("maximum: 100");
  }
}
