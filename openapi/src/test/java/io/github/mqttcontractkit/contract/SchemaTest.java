package io.github.mqttcontractkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {
  private static final Contract CONTRACT = Contract.load();
  private static final SchemaValidator VALIDATOR = new SchemaValidator(CONTRACT.yaml());
  private static final Set<String> CHECKED =
      Set.of("type", "pattern", "enum", "minLength", "minimum", "maximum", "x-decimal");

  static Stream<Parameter> parameters() {
    return CONTRACT.operations().stream().flatMap(operation -> operation.parameters().stream());
  }

  static Stream<Parameter> decimalStrings() {
    return parameters().filter(p -> CONTRACT.at(p.schema().pointer()).has("x-decimal"));
  }

  static Stream<Parameter> parametersWithoutDecimalStrings() {
    return parameters().filter(p -> !CONTRACT.at(p.schema().pointer()).has("x-decimal"));
  }

  static Stream<String> spellings() {
    Stream<String> integers = IntStream.rangeClosed(-5, 2000).mapToObj(Integer::toString);
    Stream<String> odd =
        Stream.of(
            "",
            " ",
            "-",
            "+",
            "010",
            "00",
            "+1",
            "-0",
            " 1",
            "1 ",
            "1\n",
            "1.0",
            "1,5",
            "1e2",
            "0x10",
            "--1",
            "abc",
            "１",
            "2147483647",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "100000000000000000000000");
    return Stream.concat(integers, odd);
  }

  @ParameterizedTest
  @MethodSource("decimalStrings")
  void rangeOfADecimalStringIsThatOfAnInteger(Parameter parameter) {
    String pointer = parameter.schema().pointer();
    ObjectNode integer = CONTRACT.at(pointer + "/x-decimal").deepCopy();
    SchemaValidator validator =
        new SchemaValidator(
            EditedDocument.of(CONTRACT).with(pointer, integer.put("type", "integer")).yaml());

    assertThat(spellings())
        .allSatisfy(
            text ->
                assertThat(parameter.schema().accepts(text))
                    .as(text)
                    .isEqualTo(isDecimal(text) && validator.errors(pointer, text).isEmpty()));
  }

  /** The range stands in x-decimal only; the pattern tells other validators how it is spelt. */
  @ParameterizedTest
  @MethodSource("decimalStrings")
  void patternOfADecimalStringSaysDigitsAndNoRange(Parameter parameter) {
    Pattern pattern = parameter.schema().pattern().orElseThrow();

    assertThat(spellings().filter(parameter.schema()::accepts))
        .isNotEmpty()
        .allMatch(text -> pattern.matcher(text).matches());
    assertThat(List.of("0", "101", "9223372036854775808"))
        .allMatch(text -> pattern.matcher(text).matches());
    assertThat(List.of("", "-1", "1.0", "1e2", "abc"))
        .noneMatch(text -> pattern.matcher(text).matches());
  }

  @ParameterizedTest
  @MethodSource("parametersWithoutDecimalStrings")
  void schemaAcceptsWhatAnotherValidatorAccepts(Parameter parameter) {
    boolean number = parameter.schema().integer();

    assertThat(Stream.concat(spellings(), Stream.of("USER", "CLIENT", "user", "USER ")))
        .allSatisfy(
            text -> {
              String json = number ? text : new TextNode(text).toString();
              boolean readable = !number || isDecimal(text);
              assertThat(parameter.schema().accepts(text))
                  .as(text)
                  .isEqualTo(
                      readable && VALIDATOR.errors(parameter.schema().pointer(), json).isEmpty());
            });
  }

  private static boolean isDecimal(String text) {
    return text.matches("0|-?[1-9][0-9]*");
  }

  @ParameterizedTest
  @CsvSource({
    "ListDeviceCredentialClientId, PageSize, 1, 100",
    "ListDeviceCredentialClientId, PageNo, 1,",
    "QueryCustomAuthIdentity, Size, 1, 100"
  })
  void bothEndsOfTheRangeAreValid(String operation, String name, long minimum, Long maximum) {
    Schema schema =
        CONTRACT.operation(operation).flatMap(o -> o.parameter(name)).orElseThrow().schema();

    assertThat(schema.accepts(Long.toString(minimum))).isTrue();
    assertThat(schema.accepts(Long.toString(minimum - 1))).isFalse();
    if (maximum != null) {
      assertThat(schema.accepts(Long.toString(maximum))).isTrue();
      assertThat(schema.accepts(Long.toString(maximum + 1))).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void parametersUseOnlyKeywordsThatAreChecked(Parameter parameter) {
    assertThat(CONTRACT.at(parameter.schema().pointer()).properties().stream())
        .extracting(Map.Entry::getKey)
        .filteredOn(keyword -> !Set.of("format", "x-should").contains(keyword))
        .isSubsetOf(CHECKED);
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void patternsAreAnchored(Parameter parameter) {
    JsonNode pattern = CONTRACT.at(parameter.schema().pointer() + "/pattern");
    if (!pattern.isMissingNode()) {
      assertThat(pattern.asText()).startsWith("^").endsWith("$");
    }
  }
}
