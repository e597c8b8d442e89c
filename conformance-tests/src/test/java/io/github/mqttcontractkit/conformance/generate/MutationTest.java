package io.github.mqttcontractkit.conformance.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which values a parameter gets where the budget has no room for all of them. */
class MutationTest {
  private static final int ROUNDS = 4;
  private static final Operation OPERATION = Contract.load().operations().get(0);
  private static final Mutation.Change CHANGE =
      Mutation.SIZE_NOT_AN_INTEGER.changes(OPERATION, null).findFirst().orElseThrow();

  @Test
  void firstRoundsAreTheSameInEveryTurn() {
    for (int round = 0; round < ROUNDS - 1; round++) {
      assertThat(valuesOfAllTurns(round)).hasSize(1);
    }
  }

  @Test
  void allOtherValuesComeInTheLastRoundOfSomeTurn() {
    int others = CHANGE.values().first().size() - (ROUNDS - 1);

    assertThat(valuesOfAllTurns(ROUNDS - 1)).hasSize(others);
  }

  private static Set<Object> valuesOfAllTurns(int round) {
    return LongStream.range(-100, 100)
        .mapToObj(turn -> CHANGE.value(round, ROUNDS, turn))
        .collect(Collectors.toSet());
  }
}
