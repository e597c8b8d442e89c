package io.github.mqttcontractkit.stub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.rpc.NonceMemory;
import io.github.mqttcontractkit.rpc.WireRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A gate that knows two keys and at which it is always the same time, for tests. */
final class Guard {
  static final Instant NOW = Instant.parse("2026-11-21T19:48:39Z");
  static final Credentials KEY = key("testid", "testsecret");
  static final Credentials OTHER_KEY = key("other", "othersecret");

  private final Authentication authentication =
      new Authentication(
          Scheme.CONTRACT,
          List.of(OTHER_KEY, KEY),
          Clock.fixed(NOW, ZoneOffset.UTC),
          new NonceMemory(100));

  static Credentials key(String id, String secret) {
    return new Credentials(id, secret, Optional.empty());
  }

  ApiError refusal(WireRequest request) {
    return catchThrowableOfType(ApiError.class, () -> authentication.check(request));
  }

  void assertRefused(WireRequest request, int status, String code, String message) {
    ApiError refusal = refusal(request);

    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal).hasMessage(message);
    assertThat(refusal.status()).isEqualTo(status);
  }

  void assertAccepted(WireRequest request) {
    assertThatCode(() -> authentication.check(request)).doesNotThrowAnyException();
  }
}
