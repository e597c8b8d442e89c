package io.github.mqttcontractkit.conformance.report;

import static io.github.mqttcontractkit.conformance.servers.Behaviours.LDC;
import static io.github.mqttcontractkit.conformance.servers.Behaviours.QCA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.request.Evidence;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.verdict.Report;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
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
    assertThat(written(report))
        .doesNotContain("<link", " src=", "url(", "@import", "http-equiv=\"r");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void verdictComesFirst(Report report) throws IOException {
    assertThat(written(report))
        .containsPattern(
            "<body>\\s+<header class=\"%1$s\">\\s+<h1>%1$s</h1>"
                .formatted(report.verdict().text()));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void policyAllowsTheOneScriptByItsHashAndNothingElse(Report report) throws Exception {
    String html = written(report);
    Matcher script = Pattern.compile("(?s)<script([^>]*)>(.*?)</script>").matcher(html);
    assertThat(script.find()).isTrue();
    assertThat(script.group(1)).isEmpty();
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.group(2).getBytes(UTF_8));
    String hash = Base64.getEncoder().encodeToString(digest);

    assertThat(html)
        .contains(
            "content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
                + hash
                + "'; base-uri 'none'; form-action 'none'\"");
    assertThat(script.find()).isFalse();
    assertThat(html).doesNotContainPattern("<[^>]* on[a-z]+=");
  }

  @Test
  void walkMarksDuplicateMissingAndUnexpectedItems() throws IOException {
    assertThat(written(Samples.violating()))
        .contains(
            "<li class=\"duplicate\"><span title=\"bob\"><bdi>bob</bdi></span> <em>again</em></li>",
            "<li class=\"missing\"><span title=\"carol\"><bdi>carol</bdi></span> <em>never met</em></li>",
            "<li class=\"unexpected\"><span title=\"frank\"><bdi>frank</bdi></span> <em>not known</em></li>",
            "<li class=\"page shown\"><h4>page 2");
  }

  @Test
  void consequencesAreCollapsedUnderTheirCause() throws IOException {
    String html = written(Samples.violating());

    assertThat(html.indexOf("id=\"PAGE-13-" + QCA))
        .isBetween(html.indexOf("1 more follows from it"), html.indexOf("id=\"PAGE-6-" + LDC));
    assertThat(html)
        .contains(
            "<details class=\"consequences\"><summary>1 more follows from it: PAGE-13",
            "the walk drawn for PAGE-2")
        .containsOnlyOnce("<figure>");
  }

  @Test
  void undecidedAndSkippedChecksHaveSections() throws IOException {
    assertThat(written(Samples.violating()))
        .containsPattern("<h2>Could not be judged <small>1</small></h2>\\s+<div [^>]*><b>PAGE-4<")
        .containsPattern("<h2>Skipped[^<]* <small>1</small></h2>\\s+<div [^>]*><b>PAGE-5<");
    assertThat(written(Samples.conforming()))
        .doesNotContain("<h2>Could not be judged", "<h2>Skipped");
  }

  @Test
  void totalsAreCountedByChapterAndLevel() throws IOException {
    assertThat(written(Samples.violating()))
        .contains(
            "<tr><th>Paging</th><td class=\"none\">0</td><td class=\"failed\">3</td>",
            "<tr><th>MAY</th><td class=\"none\">0</td><td class=\"failed\">1</td>");
  }

  @Test
  void cutBodySaysHowMuchIsShown() throws IOException {
    assertThat(written(Samples.violating()))
        .containsOnlyOnce("The body is cut: 4096 of 5000 letters are shown.");
  }

  @Test
  void requestHeadersAreShown() throws IOException {
    assertThat(written(Samples.violating()))
        .contains("<pre class=\"short\">x-acs-action: QueryCustomAuthIdentity</pre>");
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
        .containsPattern(
            "<details class=\"failure must is-failed\" id=\"PAGE-2-" + QCA + "\" open>");
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
