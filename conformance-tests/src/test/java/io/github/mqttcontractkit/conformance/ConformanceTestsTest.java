package io.github.mqttcontractkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Lab;
import io.github.mqttcontractkit.conformance.servers.LabServer;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.stub.data.Data;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What a user's JUnit sees of the kit. */
class ConformanceTestsTest {
  private static final String QCA = "QueryCustomAuthIdentity";

  private static List<DynamicTest> tests(ConformanceTests kit) {
    return kit.budget(Budget.QUICK).stream()
        .flatMap(container -> ((DynamicContainer) container).getChildren())
        .map(DynamicTest.class::cast)
        .toList();
  }

  private static Throwable outcome(DynamicTest test) {
    return catchThrowable(() -> test.getExecutable().execute());
  }

  @Test
  void thereIsAContainerForEachOperation() {
    ConformanceTests kit = ConformanceTests.of(URI.create("http://127.0.0.1:9"));

    assertThat(kit.stream())
        .extracting(DynamicNode::getDisplayName)
        .containsExactly("ListDeviceCredentialClientId", QCA);
    assertThat(kit.operations(QCA).stream()).hasSize(1);
  }

  @Test
  void unknownNamesAreRefused() {
    ConformanceTests kit = ConformanceTests.of(URI.create("http://127.0.0.1:9"));

    assertThatThrownBy(() -> kit.rules("PAGE-99").stream())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("PAGE-99 is not known; known are SHAPE-1, ");
  }

  @Test
  void whatPassesPasses() {
    try (LabServer server = Lab.altered(body -> body)) {
      List<DynamicTest> tests =
          tests(ConformanceTests.of(server.endpoint()).operations(QCA).rules("PAGE-2", "SHAPE-1"));

      assertThat(tests)
          .extracting(DynamicTest::getDisplayName)
          .satisfiesExactly(
              shape -> assertThat(shape).startsWith("SHAPE-1 " + QCA + ": A success is"),
              page -> assertThat(page).startsWith("PAGE-2 " + QCA + ": Following the tokens"));
      assertThat(tests)
          .allSatisfy(test -> assertThatCode(() -> run(test)).doesNotThrowAnyException());
    }
  }

  private static void run(DynamicTest test) throws Throwable {
    test.getExecutable().execute();
  }

  @Test
  void whatFailsCarriesExpectedAndActualAndTheCurl() {
    try (LabServer server = Lab.altered(body -> body.replace("\"SIGNED\"", "\"HASHED\""))) {
      List<DynamicTest> tests =
          tests(ConformanceTests.of(server.endpoint()).rules("SHAPE-4").seed(7));

      assertThat(tests).singleElement();
      assertThat(outcome(tests.get(0)))
          .isInstanceOfSatisfying(
              AssertionFailedError.class,
              failure -> {
                assertThat(failure.getExpected().getStringRepresentation()).contains("ORIGIN");
                assertThat(failure.getActual().getStringRepresentation()).contains("HASHED");
                assertThat(failure)
                    .hasMessageContaining("SHAPE-4  MUST  " + QCA)
                    .hasMessageContaining("curl -s '" + server.endpoint())
                    .hasMessageContaining("--seed 7");
                assertThat(failure.getStackTrace()).isEmpty();
              });
    }
  }

  @Test
  void aBrokenRecommendationFailsStrictTestsOnly() {
    try (LabServer server = Lab.altered(body -> body.replace("@@@", "@"))) {
      assertThat(outcomes(ConformanceTests.of(server.endpoint()).rules("SHAPE-6")))
          .hasAtLeastOneElementOfType(TestAbortedException.class)
          .anySatisfy(aborted -> assertThat(aborted).hasMessageContaining("SHAPE-6  SHOULD"));
      assertThat(outcomes(ConformanceTests.of(server.endpoint()).rules("SHAPE-6").strict()))
          .hasAtLeastOneElementOfType(AssertionFailedError.class);
    }
  }

  private static List<Throwable> outcomes(ConformanceTests kit) {
    return tests(kit).stream().map(ConformanceTestsTest::outcome).toList();
  }

  @Test
  void whatIsNotExercisedIsAbortedWithTheReason() {
    try (LabServer server = Lab.altered(body -> body)) {
      assertThat(
              outcomes(
                  ConformanceTests.of(server.endpoint())
                      .groupIds("GID_empty")
                      .rules("PAGE-1", "ERROR-5")
                      .operations("ListDeviceCredentialClientId")))
          .filteredOn(TestAbortedException.class::isInstance)
          .singleElement()
          .satisfies(
              aborted ->
                  assertThat(aborted)
                      .hasMessage(
                          "skipped  PAGE-1  MUST  ListDeviceCredentialClientId:"
                              + " needs a query with items"));
    }
  }

  @Test
  void aServerThatIsNotThereFails() {
    List<Throwable> outcomes =
        outcomes(ConformanceTests.of(URI.create("http://127.0.0.1:9")).operations(QCA));

    assertThat(outcomes.get(0))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("Connection refused");
    assertThat(Stream.of(outcomes).flatMap(List::stream).skip(1))
        .hasOnlyElementsOfType(TestAbortedException.class);
  }

  @Test
  void skippedMustFailsCompleteRunsOnly() {
    try (LabServer server = Lab.altered(body -> body)) {
      assertThat(outcomes(withoutClients(server)))
          .hasSize(2)
          .doesNotHaveAnyElementsOfTypes(AssertionFailedError.class);
      assertThat(outcomes(withoutClients(server).complete()))
          .hasSize(3)
          .first(THROWABLE)
          .isInstanceOf(AssertionFailedError.class)
          .hasMessageContaining("PAGE-1 ListDeviceCredentialClientId: needs a query with items");
    }
  }

  private static ConformanceTests withoutClients(LabServer server) {
    return ConformanceTests.of(server.endpoint())
        .groupIds("GID_empty")
        .rules("PAGE-1", "ERROR-5")
        .operations("ListDeviceCredentialClientId");
  }

  @Test
  void nothingIsAskedWhenTheTimeIsOver() {
    AtomicInteger requests = new AtomicInteger();
    Behaviour slow =
        (request, right) -> {
          requests.incrementAndGet();
          LockSupport.parkNanos(Duration.ofMillis(1_500).toNanos());
          return right.apply(request);
        };
    try (LabServer server = new LabServer(Lab.CONTRACT, Data::standard, slow)) {
      List<Throwable> outcomes =
          outcomes(
              ConformanceTests.of(server.endpoint())
                  .operations(QCA)
                  .rules("PAGE-2")
                  .maxTime(Duration.ofSeconds(1)));

      assertThat(outcomes)
          .first(THROWABLE)
          .isInstanceOf(AssertionFailedError.class)
          .hasMessageContaining("time");
      assertThat(requests).hasValue(1);
    }
  }

  @Test
  void baselineAbortsKnownFailuresAndNamesStaleAndExpiredEntries(@TempDir Path directory)
      throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("baseline.yaml"),
            """
            - { rule: SHAPE-4, operation: QueryCustomAuthIdentity, reason: ticket 1 }
            - { rule: SHAPE-2, operation: QueryCustomAuthIdentity, reason: ticket 2 }
            - { rule: SHAPE-1, operation: QueryCustomAuthIdentity, reason: ticket 3, expires: 2020-01-31 }
            - { rule: PAGE-2, operation: QueryCustomAuthIdentity, reason: not checked here, expires: 2020-01-31 }
            """);
    try (LabServer server = Lab.altered(body -> body.replace("\"SIGNED\"", "\"HASHED\""))) {
      assertThat(
              outcomes(
                  ConformanceTests.of(server.endpoint())
                      .operations(QCA)
                      .rules("SHAPE-4", "SHAPE-1", "SHAPE-2")
                      .baseline(file)))
          .satisfiesExactly(
              shape1 -> assertThat(shape1).isInstanceOf(AssertionFailedError.class),
              shape2 -> assertThat(shape2).isNull(),
              shape4 -> isAborted(shape4, "excluded  SHAPE-4  MUST  " + QCA + ": ticket 1"),
              stale -> isAborted(stale, "stale  SHAPE-2 " + QCA + ": ticket 2"),
              expired -> isAborted(expired, "expired  SHAPE-1 " + QCA + ": ticket 3"));
    }
  }

  private static void isAborted(Throwable outcome, String message) {
    assertThat(outcome).isInstanceOf(TestAbortedException.class).hasMessage(message);
  }

  @Test
  void unreadableBaselineIsRefused(@TempDir Path directory) {
    ConformanceTests kit = ConformanceTests.of(URI.create("http://127.0.0.1:9"));
    Path missing = directory.resolve("missing.yaml");

    assertThatThrownBy(() -> kit.baseline(missing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("baseline is '" + missing + "', but must be a file that can be read");
  }
}
