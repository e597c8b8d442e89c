package io.github.mqttcontractkit.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NonceMemoryTest {
  private static final Instant NOW = Instant.parse("2026-11-21T19:48:39Z");
  private static final int NONCES = 20_000;

  @Test
  void nonceIsNewOnceForEachKey() {
    var memory = new NonceMemory(10);

    assertThat(memory.remember("a", "n", NOW)).isTrue();
    assertThat(memory.remember("a", "n", NOW)).isFalse();
    assertThat(memory.remember("b", "n", NOW)).isTrue();
    assertThat(memory.remember("a", "m", NOW)).isTrue();
  }

  @Test
  void nonceIsForgottenAfterFifteenMinutes() {
    var memory = new NonceMemory(10);
    memory.remember("a", "n", NOW);

    assertThat(memory.remember("a", "n", NOW.plus(Duration.ofMinutes(15)))).isFalse();
    assertThat(memory.remember("a", "n", NOW.plus(Duration.ofMinutes(15)).plusMillis(1))).isTrue();
  }

  @Test
  void oldestNonceIsForgottenAtCapacity() {
    var memory = new NonceMemory(3);
    IntStream.range(0, 4).forEach(i -> memory.remember("a", "n" + i, NOW));

    assertThat(IntStream.range(1, 4)).noneMatch(i -> memory.remember("a", "n" + i, NOW));
    assertThat(memory.remember("a", "n0", NOW)).isTrue();
  }

  @Test
  void eachNonceIsNewInOneThreadOnly() throws Exception {
    var memory = new NonceMemory(NONCES);

    List<Long> fresh =
        ConcurrentCalls.run(
            () ->
                IntStream.range(0, NONCES).filter(i -> memory.remember("a", "n" + i, NOW)).count());

    assertThat(fresh.stream().mapToLong(count -> count).sum()).isEqualTo(NONCES);
  }
}
