package io.github.mqttcontractkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code report.html}: one file that needs nothing else. */
class HtmlReportTest {
  @TempDir Path directory;

  @Test
  void failuresReadWell() throws IOException {
    Golden.assertIs("violating.html", written(Samples.violating()));
  }

  static Stream<Report> reports() {
    return Stream.of(Samples.violating(), Samples.conforming(), Samples.undecided());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void nothingComesFromElsewhere(Report report) throws IOException {
    assertThat(written(report)).doesNotContain("<script", "<link", " src=", "url(", "@import");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void verdictComesFirst(Report report) throws IOException {
    assertThat(written(report))
        .containsPattern(
            "<body>\\s+<header class=\"%1$s\">\\s+<h1>%1$s</h1>"
                .formatted(report.verdict().text()));
  }

  @Test
  void walkShowsWhatWasRepeatedLostAndStrange() throws IOException {
    assertThat(written(Samples.violating()))
        .contains(
            "<li class=\"repeated\"><span title=\"bob\">bob</span> <em>again</em></li>",
            "<li class=\"lost\"><span title=\"carol\">carol</span> <em>never met</em></li>",
            "<li class=\"strange\"><span title=\"frank\">frank</span> <em>not known</em></li>",
            "<li class=\"page shown\"><h4>page 2");
  }

  @Test
  void answersCannotWriteMarkup() throws IOException {
    assertThat(written(Samples.violating()))
        .contains("&lt;/td&gt;")
        .doesNotContain("No</td>", "\u202e");
  }

  private String written(Report report) throws IOException {
    Reports.write(Lab.CONTRACT, report, directory);
    return Files.readString(directory.resolve("report.html"));
  }
}
