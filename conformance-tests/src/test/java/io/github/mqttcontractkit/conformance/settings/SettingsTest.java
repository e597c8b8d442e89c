package io.github.mqttcontractkit.conformance.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Defaults of the settings, and what values they refuse. */
class SettingsTest {
  private static final Contract CONTRACT = Contract.load();
  private static final WireRequest REQUEST =
      new WireRequest("GET", "/", "A=1", Map.of("host", "127.0.0.1"), new byte[0]);

  private static SettingsBuilder builder(String endpoint) {
    return Settings.builder(URI.create(endpoint));
  }

  private static SettingsBuilder local() {
    return builder("http://127.0.0.1:8080");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:1", "http://127.9.9.9", "http://localhost", "http://[::1]:1"})
  void loopbackHasNoRateLimit(String endpoint) {
    assertThat(builder(endpoint).build().maxRps()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://192.0.2.1", "https://example.org", "http://localhost.example.org"})
  void elsewhereTwentyRequestsASecondAreSentAtMost(String endpoint) {
    assertThat(builder(endpoint).build().maxRps()).isEqualTo(20);
  }

  @Test
  void rateLimitThatIsGivenReplacesTheDefault() {
    assertThat(builder("http://192.0.2.1").maxRps(0).build().maxRps()).isZero();
    assertThat(local().maxRps(5).build().maxRps()).isEqualTo(5);
  }

  @Test
  void defaultsCheckEverythingOfTheStub() {
    Settings settings = local().build();

    assertThat(settings.endpoint()).isEqualTo(URI.create("http://127.0.0.1:8080"));
    assertThat(settings.binding()).isEqualTo(Binding.RPC);
    assertThat(settings.instanceId()).isEmpty();
    assertThat(settings.groupIds()).isEmpty();
    assertThat(settings.operations()).isEmpty();
    assertThat(settings.rules()).isEmpty();
    assertThat(settings.strict()).isFalse();
    assertThat(settings.complete()).isFalse();
    assertThat(settings.budget()).isEqualTo(Budget.STANDARD);
    assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.maxTime()).isEmpty();
    assertThat(settings.signer().apply(REQUEST)).isSameAs(REQUEST);
  }

  static Stream<Arguments> invalidValues() {
    return Stream.of(
        invalid("maxRps", "-1", "from 0 to 100000", b -> b.maxRps(-1)),
        invalid("maxRps", "100001", "from 0 to 100000", b -> b.maxRps(100_001)),
        invalid("timeout", "0", "from 1 to 100000 seconds", b -> b.timeout(Duration.ZERO)),
        invalid(
            "timeout",
            "100001",
            "from 1 to 100000 seconds",
            b -> b.timeout(Duration.ofSeconds(100_001))),
        invalid(
            "maxTime", "-5", "from 1 to 100000 seconds", b -> b.maxTime(Duration.ofSeconds(-5))));
  }

  private static Arguments invalid(
      String setting, String value, String expected, Consumer<SettingsBuilder> change) {
    return Arguments.of(setting, value, expected, change);
  }

  @ParameterizedTest
  @MethodSource("invalidValues")
  void invalidValueNamesSettingValueAndWhatIsRight(
      String setting, String value, String expected, Consumer<SettingsBuilder> change) {
    InvalidSetting refusal =
        catchThrowableOfType(InvalidSetting.class, () -> change.accept(local()));

    assertThat(refusal.setting()).isEqualTo(setting);
    assertThat(refusal.value()).isEqualTo(value);
    assertThat(refusal.expected()).isEqualTo(expected);
    assertThat(refusal).hasMessage("%s is '%s', but must be %s", setting, value, expected);
  }

  @Test
  void bothEndsOfTheRangesAreTaken() {
    Settings settings =
        local()
            .maxRps(100_000)
            .timeout(Duration.ofSeconds(1))
            .maxTime(Duration.ofSeconds(100_000))
            .build();

    assertThat(settings.maxRps()).isEqualTo(100_000);
    assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(1));
    assertThat(settings.maxTime()).contains(Duration.ofSeconds(100_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://127.0.0.1", "http://127.0.0.1/path", "127.0.0.1"})
  void endpointMustBeSchemeHostAndPort(String endpoint) {
    assertThatThrownBy(() -> builder(endpoint))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("endpoint is '" + endpoint + "', but must be a URL of scheme");
  }

  @Test
  void passwordInAnEndpointIsNotRepeated() {
    assertThatThrownBy(() -> builder("http://me:hidden@127.0.0.1"))
        .hasMessageContaining("without a user")
        .hasMessageNotContaining("hidden");
  }

  @Test
  void slashAtTheEndOfAnEndpointIsDropped() {
    assertThat(builder("http://127.0.0.1:1/").build().endpoint())
        .isEqualTo(URI.create("http://127.0.0.1:1"));
  }

  @Test
  void idsThatAreNotGivenAreThoseOfTheDocument() {
    Settings none = local().groupIds(List.of()).build().withDefaultIds(CONTRACT);

    assertThat(none.instanceId()).contains("mqtt-demo");
    assertThat(none.groupIds()).contains("GID_empty", "GID_demo");
  }

  @Test
  void idsThatAreGivenStay() {
    Settings given =
        local().instanceId("mqtt-1").groupIds(List.of("GID_a")).build().withDefaultIds(CONTRACT);

    assertThat(given.instanceId()).contains("mqtt-1");
    assertThat(given.groupIds()).containsExactly("GID_a");
  }

  @Test
  void idsMustBeGivenWhereTheDocumentHasNone() {
    Contract silent =
        Contract.of("mine.yaml", CONTRACT.yaml().replaceAll("(?m)^x-default-ids: .*\n", ""));
    Settings onlyInstance = local().instanceId("mqtt-1").build();

    assertThatThrownBy(() -> local().build().withDefaultIds(silent))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("instanceId is '', but must be an instance of yours");
    assertThatThrownBy(() -> onlyInstance.withDefaultIds(silent))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("groupId is ''");
    assertThat(onlyInstance.only("QueryCustomAuthIdentity").withDefaultIds(silent).groupIds())
        .isEmpty();
  }

  @Test
  void keySignsEveryRequest() {
    Settings settings =
        local().credentials(new Credentials("id", "secret", Optional.empty())).build();

    assertThat(settings.signer().apply(REQUEST).headers().get("authorization"))
        .startsWith("ACS3-HMAC-SHA256 Credential=id,");
  }

  @Test
  void halfAKeyInTheEnvironmentIsRefused() {
    assertThatThrownBy(() -> local().credentialsFrom(Map.of("ALIBABA_CLOUD_ACCESS_KEY_ID", "id")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Only ALIBABA_CLOUD_ACCESS_KEY_ID is set");
  }

  @Test
  void onlyChangesNothingButTheOperations() {
    Settings settings =
        local()
            .binding(Binding.PATH)
            .instanceId("mqtt-1")
            .groupIds(List.of("GID_a"))
            .rules(Set.of("PAGE-1"))
            .strict(true)
            .complete(true)
            .seed(7)
            .budget(Budget.QUICK)
            .maxRps(3)
            .timeout(Duration.ofSeconds(4))
            .maxTime(Duration.ofSeconds(5))
            .build();

    assertThat(settings.only("List"))
        .usingRecursiveComparison()
        .ignoringFields("operations")
        .isEqualTo(settings);
    assertThat(settings.only("List").operations()).containsExactly("List");
  }
}
