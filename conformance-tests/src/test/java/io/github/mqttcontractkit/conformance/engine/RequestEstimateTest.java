package io.github.mqttcontractkit.conformance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.progress.RunEstimate;
import io.github.mqttcontractkit.conformance.progress.RunListener;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.servers.LabServer;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.conformance.settings.Settings;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.conformance.verdict.RuleResult;
import io.github.mqttcontractkit.stub.data.Data;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is expected of a run, and what it then sends. */
class RequestEstimateTest {
  private static final Percentage CLOSE = Percentage.withPercentage(20);

  private final AtomicInteger sent = new AtomicInteger();
  private int sentBefore;
  private int expected;

  private void check(Supplier<Data> data, Budget budget, UnaryOperator<Settings> change) {
    try (LabServer server =
        new LabServer(
            Lab.CONTRACT,
            data,
            (request, right) -> {
              sent.incrementAndGet();
              return right.apply(request);
            })) {
      Settings settings = change.apply(Lab.settings(server.endpoint(), budget));
      ConformanceRun.of(Lab.CONTRACT, settings, listener());
    }
  }

  private RunListener listener() {
    return new RunListener() {
      @Override
      public void expecting(RunEstimate rest) {
        sentBefore = sent.get();
        expected = rest.requests();
      }

      @Override
      public void ended(RuleResult result) {
        // only the estimate is looked at
      }
    };
  }

  @ParameterizedTest
  @EnumSource(
      value = Budget.class,
      names = {"QUICK", "STANDARD"})
  void isCloseForTheUsualData(Budget budget) {
    check(Holdings::usual, budget, settings -> settings);

    assertThat(expected).isCloseTo(sent.get() - sentBefore, CLOSE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Budget.class,
      names = {"QUICK", "STANDARD"})
  void isCloseForFewItems(Budget budget) {
    check(
        () -> Holdings.of(3),
        budget,
        settings -> Lab.askingFor(settings, List.of(Holdings.GROUPS.get(2))));

    assertThat(expected).isCloseTo(sent.get() - sentBefore, CLOSE);
  }

  @Test
  void isCloseForManyItems() {
    check(Holdings::large, Budget.QUICK, settings -> settings);

    assertThat(expected).isCloseTo(sent.get() - sentBefore, CLOSE);
  }

  @Test
  void nothingIsExpectedWhereNoQueryIsAccepted() {
    check(Holdings::usual, Budget.QUICK, settings -> Lab.askingFor(settings, List.of("GID_other")));
    int both = expected;
    check(Holdings::usual, Budget.QUICK, settings -> settings);

    assertThat(both).isLessThan(expected);
  }
}
