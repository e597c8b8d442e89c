package io.github.mqttcontractkit.conformance.report;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.LDC;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.QCA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.target.Evidence;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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
  void rulesStandInTheOrderOfTheCatalogue() throws IOException {
    List<RuleResult> results =
        Stream.of("SHAPE-6 " + LDC, "TOTAL-1 " + LDC, "SHAPE-3 " + QCA)
            .map(name -> name.split(" "))
            .map(name -> Samples.finding(name[0], name[1]).passed(new Evidence()))
            .toList();

    String html = written(Samples.report(Report.Outcome.CONFORMS, "", results));
    assertThat(Pattern.compile("<b>((?:SHAPE|TOTAL)-\\d)</b>").matcher(html).results())
        .extracting(rule -> rule.group(1))
        .containsExactly("SHAPE-3", "SHAPE-6", "TOTAL-1");
  }

  @Test
  void whatFailedLeadsToItsCounterexample() throws IOException {
    assertThat(written(Samples.violating()))
        .contains("<a href=\"#PAGE-2-" + QCA + "\">" + QCA + "</a>")
        .containsPattern("<details class=\"failure must\" id=\"PAGE-2-" + QCA + "\" open>");
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
