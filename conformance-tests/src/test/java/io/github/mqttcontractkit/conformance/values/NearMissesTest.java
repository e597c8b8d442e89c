package io.github.mqttcontractkit.conformance.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Near misses are no values of items, and each undoes one thing that a search may do. */
class NearMissesTest {
  @Test
  void valuesThatItemsHaveAreLeftOut() {
    assertThat(NearMisses.of(List.of("test", "TEST", "%"))).doesNotContain("test", "TEST", "%");
  }

  @Test
  void firstValueIsWrittenInTheOtherCaseAndCutAndPadded() {
    assertThat(NearMisses.of(List.of("test", "other")))
        .contains("TEST", "tes", "est", "test ", "t\\est", "%74est", "\uff54est", "test,other");
  }

  @Test
  void numberIsSpelledOtherwise() {
    assertThat(NearMisses.of(List.of("test", "7"))).contains("07", "7.0").doesNotContain("0test");
  }

  @Test
  void letterOfTwoUnitsIsNotSplit() {
    assertThat(NearMisses.of(List.of("😀b"))).contains("b", "😀").doesNotContain("\ude00b");
  }

  @Test
  void withoutItemsThereAreValuesToo() {
    assertThat(NearMisses.of(List.of())).contains("%", "X", "null");
  }
}
