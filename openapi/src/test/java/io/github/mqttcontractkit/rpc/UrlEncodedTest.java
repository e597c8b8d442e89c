package io.github.mqttcontractkit.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlEncodedTest {
  @Property
  void writtenParametersAreReadBack(@ForAll("parameters") Map<String, String> parameters) {
    assertThat(UrlEncoded.parse(UrlEncoded.format(parameters))).isEqualTo(parameters);
  }

  /** Any text but lone surrogates, which have no UTF-8 form. */
  @Provide
  Arbitrary<Map<String, String>> parameters() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withCharRange(Character.MIN_VALUE, (char) (Character.MIN_SURROGATE - 1))
            .withCharRange((char) (Character.MAX_SURROGATE + 1), Character.MAX_VALUE)
            .withChars("&=+%~* ");
    return Arbitraries.maps(texts.filter(name -> !name.isEmpty()), texts);
  }

  @Property
  void allButUnreservedCharactersAreEscaped(@ForAll String text) {
    assertThat(UrlEncoded.encode(text)).matches("([A-Za-z0-9_.~-]|%[0-9A-F]{2})*");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          a+b/c==~*&d e%41, a%2Bb%2Fc%3D%3D~%2A%26d%20e%2541
          测试,             %E6%B5%8B%E8%AF%95
          GID_a@@@b-1.c,    GID_a%40%40%40b-1.c
          "",               ""
          """)
  void encodingIsThatOfTheVendor(String text, String encoded) {
    assertThat(UrlEncoded.encode(text)).isEqualTo(encoded);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "a%2Bb%2Fc%3D%3D%7E*%26d+e%2541",
        "a%2Bb%2Fc%3D%3D%7E*%26d%20e%2541",
        "a%2Bb%2Fc%3D%3D~%2A%26d%20e%2541",
        "a%2bb%2fc==~*%26d+e%2541"
      })
  void encodingOfEveryClientIsRead(String spelling) {
    assertThat(UrlEncoded.parse("NextToken=" + spelling))
        .isEqualTo(Map.of("NextToken", "a+b/c==~*&d e%41"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"a", "a=", "&a=&", "a&a=2", "=1&a", "a=&&"})
  void emptyValueIsReadInEveryForm(String text) {
    assertThat(UrlEncoded.parse(text)).isEqualTo(Map.of("a", ""));
  }

  @ParameterizedTest
  @CsvSource({"a=%, %", "a=%zz, %zz", "a=1%4, 1%4", "a=x=y, x=y", "a=1&a=2, 1"})
  void malformedEscapeIsTakenLiterally(String text, String value) {
    assertThat(UrlEncoded.parse(text)).isEqualTo(Map.of("a", value));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"\"\"", "&", "=", "=1"})
  void emptyTextHasNoParameters(String text) {
    assertThat(UrlEncoded.parse(text)).isEmpty();
  }
}
