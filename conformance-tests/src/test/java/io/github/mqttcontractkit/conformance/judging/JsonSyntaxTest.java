package io.github.mqttcontractkit.conformance.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSyntaxTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "oops               | at byte 0",
        "{\"a\": oops}      | at byte 6",
        "{\"ä\": oops}      | at byte 7",
        "{\"a\": 1,}        | at byte 8",
        "{\"a\": 1          | it ends too early, at byte 7",
        "{\"a\": 1} {}      | more follows at byte 9",
        "{\"a\": 1}}        | at byte 8",
        "{'a': 1}           | at byte 1",
        "<html>             | at byte 0"
      })
  void placeOfTheFaultIsNamedInBytes(String text, String fault) {
    assertThat(JsonSyntax.fault(text)).isEqualTo(fault);
  }
}
