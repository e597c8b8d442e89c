package io.github.mqttcontractkit.conformance.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.rpc.UrlEncoded;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpellingTest {
  private static final Map<String, String> PARAMETERS =
      Map.of("Username", "a b+c%41&é=😀", "Size", "10", "InstanceId", "mqtt-demo");

  @ParameterizedTest
  @EnumSource
  void everySpellingMeansTheSameParameters(Spelling spelling) {
    assertThat(UrlEncoded.parse(spelling.write(PARAMETERS))).isEqualTo(PARAMETERS);
  }

  @Test
  void standardIsSortedWithSpacesAsPercent20() {
    assertThat(Spelling.STANDARD.write(Map.of("B", "x y", "A", "1"))).isEqualTo("A=1&B=x%20y");
  }

  @Test
  void longestLastHasSpacesAsPlusAndEscapesOnlyWhatMustBe() {
    assertThat(Spelling.LONGEST_LAST.write(Map.of("A", "x y+@:", "B", "1")))
        .isEqualTo("B=1&A=x+y%2B@:");
  }

  @Test
  void noSpellingEndsWithAQuestionMark() {
    assertThat(Spelling.LONGEST_LAST.write(Map.of("A", "is it??", "B", "1")))
        .isEqualTo("B=1&A=is+it?%3F");
  }

  @Test
  void allEscapedHasTheLastNameFirstAndEscapesEveryByteInLowerCase() {
    assertThat(Spelling.ALL_ESCAPED.write(Map.of("A", "k é", "B", "1")))
        .isEqualTo("%42=%31&%41=%6b%20%c3%a9");
  }
}
