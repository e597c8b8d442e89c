package io.github.mqttcontractkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mqttcontractkit.document.ContractException;
import io.github.mqttcontractkit.document.ContractProblem;
import io.github.mqttcontractkit.document.Location;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in a document are refused with their place, and with what would be right. */
class ContractExceptionTest {
  private static final String YAML = Contract.load().yaml();

  @Test
  void shippedDocumentHasNoMistake() {
    assertThatCode(() -> Contract.of(Contract.FILE, YAML)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("io.github.mqttcontractkit.contract.DocumentMistakes#all")
  void mistakeIsRefusedWithItsPlaceAndWhatWouldBeRight(DocumentMistakes.Mistake mistake) {
    int start = YAML.indexOf(mistake.text());
    assertThat(start).as("the shipped document has " + mistake.text()).isNotNegative();
    String yaml =
        YAML.substring(0, start)
            + mistake.mistake()
            + YAML.substring(start + mistake.text().length());

    ContractException refusal = refusal(yaml);

    assertThat(refusal.problems())
        .filteredOn(problem -> problem.message().contains(mistake.says()))
        .as(refusal.getMessage())
        .isNotEmpty()
        .extracting(problem -> textAt(yaml, problem.location()))
        .anySatisfy(text -> assertThat(text).startsWith(mistake.at()));
  }

  @ParameterizedTest
  @CsvSource({
    "'openapi: [3', mine.yaml:1:",
    "'openapi: 3\nopenapi: 4', mine.yaml:2:",
    "'{', mine.yaml:1:",
  })
  void textThatIsNoYamlIsRefused(String yaml, String place) {
    assertThat(refusal(yaml)).hasMessageStartingWith(place).hasMessageContaining("as YAML: ");
  }

  @Test
  void documentWithoutPagingIsRefused() {
    String yaml =
        YAML.replaceAll("(?m)^      x-(paging|filters):\n(        .*\n)+", "")
            .replaceAll("(?m)^ *x-(prefix|success|expected-when|default-ids): .*\n", "")
            .replaceAll("(?m)^ +x-untested:\n( +(id|title|reason): .*\n)+", "");

    assertThat(refusal(yaml).problems())
        .extracting(ContractProblem::message)
        .containsExactly("no operation has x-paging; this kit is about those that have");
  }

  @Test
  void messageHasOneLineForEachProblem() {
    String yaml =
        YAML.replaceFirst("size: PageSize", "size: Limit").replaceFirst("page: PageNo", "page: Nr");

    assertThat(refusal(yaml).getMessage().lines())
        .hasSize(2)
        .allMatch(line -> line.matches("mine\\.yaml:\\d+:\\d+: x-paging/.*"));
  }

  @Test
  void extensionsOfOtherToolsAreIgnoredWhereTheDocumentSaysSo() {
    String foreign = "x-amazon-auth: {}\nx-logo: a.png\n\n" + YAML;

    assertThat(refusal(foreign).problems()).hasSize(2);
    assertThatCode(
            () -> Contract.of("mine.yaml", "x-ignored-extensions: [x-amazon-, x-logo]\n" + foreign))
        .doesNotThrowAnyException();
  }

  private static ContractException refusal(String yaml) {
    ContractException refusal =
        catchThrowableOfType(ContractException.class, () -> Contract.of("mine.yaml", yaml));
    assertThat(refusal).as("refused").isNotNull();
    return refusal;
  }

  private static String textAt(String yaml, Location location) {
    List<String> lines = yaml.lines().skip(location.line() - 1L).toList();
    return String.join("\n", lines).substring(location.column() - 1);
  }
}
