package io.github.mqttcontractkit.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.verdict.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** {@code junit.xml}, as a CI system reads it. */
class JunitReportTest {
  @TempDir Path directory;

  @Test
  void casesReadWell() throws Exception {
    parsed(Samples.violating());
    Golden.assertIs("violating.xml", Files.readString(directory.resolve("junit.xml")));
  }

  @Test
  void everyRuleIsACaseOfItsOperation() throws Exception {
    Report report = Samples.violating();

    assertThat(elements(parsed(report), "testcase"))
        .extracting(c -> c.getAttribute("classname") + " " + c.getAttribute("name").split(" ")[0])
        .containsExactlyInAnyOrderElementsOf(
            report.rules().stream().map(rule -> rule.operation() + " " + rule.id()).toList());
  }

  @Test
  void suitesCountTheirCases() throws Exception {
    assertThat(elements(parsed(Samples.violating()), "testsuite"))
        .allSatisfy(
            suite -> {
              assertCount(suite, "tests", "testcase");
              assertCount(suite, "failures", "failure");
              assertCount(suite, "skipped", "skipped");
            });
  }

  private static void assertCount(Element suite, String attribute, String tag) {
    assertThat(Integer.parseInt(suite.getAttribute(attribute)))
        .isEqualTo(suite.getElementsByTagName(tag).getLength());
  }

  @Test
  void onlyWhatBreaksTheVerdictFails() throws Exception {
    assertThat(elements(parsed(Samples.violating()), "failure"))
        .extracting(failure -> failure.getAttribute("type"))
        .containsExactly("MUST", "MUST");
    assertThat(elements(parsed(Samples.conforming()), "failure")).isEmpty();
  }

  @Test
  void messagesAreOneShortLine() throws Exception {
    Document junit = parsed(Samples.violating());

    for (String tag : List.of("failure", "skipped")) {
      assertThat(elements(junit, tag))
          .extracting(element -> element.getAttribute("message"))
          .isNotEmpty()
          .allSatisfy(message -> assertThat(message).hasSizeBetween(10, 220).doesNotContain("\n"));
    }
  }

  @Test
  void nothingIsToldOfTheMachine() throws IOException {
    Reports.write(Lab.CONTRACT, Samples.violating(), directory);

    assertThat(Files.readString(directory.resolve("junit.xml")))
        .doesNotContain(System.getProperty("user.home"), System.getProperty("java.home"));
  }

  private Document parsed(Report report) throws Exception {
    Reports.write(Lab.CONTRACT, report, directory);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(directory.resolve("junit.xml").toFile());
  }

  private static List<Element> elements(Document junit, String tag) {
    NodeList nodes = junit.getElementsByTagName(tag);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }
}
