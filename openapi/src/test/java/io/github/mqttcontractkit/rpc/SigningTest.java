package io.github.mqttcontractkit.rpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Rpc;
import io.github.mqttcontractkit.rpc.Binding.Place;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;

class SigningTest {
  private static final Rpc RPC = Contract.load().rpc();
  private static final Instant NOW = Instant.parse("2026-11-21T19:48:39Z");
  private static final Credentials KEY =
      new Credentials("testid", "testsecret", Optional.of("dummy-token=="));

  @Property(tries = 200)
  void signatureIsValidWithItsSecretOnly(
      @ForAll Map<@NotEmpty String, String> parameters,
      @ForAll Binding binding,
      @ForAll Place place,
      @ForAll @NotEmpty @Chars({'a', '9', '=', '/', '+'}) String secret) {
    Credentials key = new Credentials("id", secret, Optional.empty());
    String method = place == Place.FORM ? "POST" : "GET";
    WireRequest request =
        withHost(
            binding.write(
                RPC, new Call("Some", Optional.of("2020-04-20"), parameters), method, place));

    Signature v1 = SignatureV1.read(SignatureV1.sign(request, key, NOW, "n"));
    Signature v3 = SignatureV3.read(SignatureV3.sign(request, key, NOW, "n")).orElseThrow();

    for (Signature signature : List.of(v1, v3)) {
      assertThat(signature.isMadeWith(secret)).isTrue();
      assertThat(signature.isMadeWith(secret + "x")).isFalse();
      assertThat(signature.accessKeyId()).isEqualTo("id");
      assertThat(signature.time()).contains(NOW);
      assertThat(signature.nonce()).contains("n");
    }
  }

  @Example
  void everyChangeInvalidatesSignatureV3() {
    WireRequest signed = SignatureV3.sign(request(), KEY, NOW, "n");

    assertThat(isRecognised(signed)).isTrue();
    assertThat(isRecognised(changed(signed, "GET", "/", signed.query(), "Size=1"))).isFalse();
    assertThat(isRecognised(changed(signed, "POST", "/x", signed.query(), "Size=1"))).isFalse();
    assertThat(isRecognised(changed(signed, "POST", "/", "Size=2", "Size=1"))).isFalse();
    assertThat(isRecognised(changed(signed, "POST", "/", signed.query(), "Size=2"))).isFalse();
    for (String header : SignatureV3.read(signed).orElseThrow().signedHeaders()) {
      assertThat(isRecognised(with(signed, header, "other"))).as(header).isFalse();
    }
  }

  @Example
  void signatureV3ThatLeavesOutARequiredHeaderIsRefused() {
    WireRequest signed = SignatureV3.sign(request(), KEY, NOW, "n");
    String authorization = signed.header("authorization").orElseThrow();

    for (String header : List.of("host", "x-acs-date", "x-acs-content-sha256", "x-acs-action")) {
      WireRequest uncovered =
          with(signed, "authorization", authorization.replaceFirst(header + ";?", ""));
      assertThat(SignatureV3.read(uncovered)).as(header).isEmpty();
    }
    assertThat(SignatureV3.read(with(signed, "x-acs-more", "1"))).isEmpty();
    assertThat(SignatureV3.read(without(signed, "x-acs-date"))).isEmpty();
    assertThat(SignatureV3.read(without(signed, "authorization"))).isEmpty();
    assertThat(SignatureV3.read(with(signed, "authorization", authorization + "0"))).isEmpty();
    assertThat(SignatureV3.read(with(signed, "user-agent", "x"))).isPresent();
  }

  @Example
  void signatureV3NeedsTheHost() {
    WireRequest noHost = new WireRequest("GET", "/", "", Map.of(), new byte[0]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignatureV3.sign(noHost, KEY, NOW, "n"))
        .withMessageContaining("host");
  }

  @Example
  void canonicalQuerySortsRepeatedNamesByValue() {
    WireRequest request =
        new WireRequest("GET", "/a b", "b=2&a=2&b=1&a=&c", Map.of("host", " h "), new byte[0]);

    assertThat(SignatureV3.canonicalRequest(request, List.of("host")))
        .startsWith("GET\n/a%20b\na=&a=2&b=1&b=2&c=\nhost:h\n\nhost\ne3b0c442");
  }

  @Example
  void everyChangeInvalidatesSignatureV1() {
    WireRequest signed = SignatureV1.sign(request(), KEY, NOW, "n");

    assertThat(SignatureV1.read(signed).isMadeWith("testsecret")).isTrue();
    for (Map.Entry<String, String> parameter : signed.parameters().entrySet()) {
      var changed = new HashMap<>(signed.parameters());
      changed.put(parameter.getKey(), parameter.getValue() + "x");
      WireRequest tampered = changed(signed, "POST", "/", UrlEncoded.format(changed), "");
      assertThat(SignatureV1.read(tampered).isMadeWith("testsecret"))
          .as(parameter.getKey())
          .isFalse();
    }
    assertThat(
            SignatureV1.read(changed(signed, "GET", "/", signed.query(), "Size=1"))
                .isMadeWith("testsecret"))
        .isFalse();
  }

  @Example
  void signatureV1MayLeaveOutEmptyParameters() {
    WireRequest signed = SignatureV1.sign(request(), KEY, NOW, "n");
    WireRequest more = signed.withQuery(signed.query() + "&NextToken=");

    assertThat(SignatureV1.read(more).isMadeWith("testsecret")).isTrue();
  }

  @Example
  void securityTokenIsPartOfTheRequest() {
    assertThat(SignatureV1.sign(request(), KEY, NOW, "n").parameters())
        .containsEntry("SecurityToken", "dummy-token==");
    assertThat(SignatureV3.sign(request(), KEY, NOW, "n").headers())
        .containsEntry("x-acs-security-token", "dummy-token==")
        .containsEntry("x-acs-accesskey-id", "testid");
  }

  @Example
  void secretIsNotPartOfTheRequest() {
    assertThat(SignatureV1.sign(request(), KEY, NOW, "n").query()).doesNotContain("testsecret");
    assertThat(SignatureV3.sign(request(), KEY, NOW, "n").headers().toString())
        .doesNotContain("testsecret");
  }

  private static WireRequest request() {
    Call call = new Call("QueryCustomAuthIdentity", Optional.of("2020-04-20"), Map.of("Size", "1"));
    return withHost(Binding.RPC.write(RPC, call, "POST", Place.FORM)).withQuery("InstanceId=i");
  }

  private static boolean isRecognised(WireRequest request) {
    return SignatureV3.read(request).map(s -> s.isMadeWith("testsecret")).orElse(false);
  }

  private static WireRequest withHost(WireRequest request) {
    return with(request, "host", "127.0.0.1:8080");
  }

  private static WireRequest with(WireRequest request, String header, String value) {
    var headers = new HashMap<>(request.headers());
    headers.put(header, value);
    return request.withHeaders(headers);
  }

  private static WireRequest without(WireRequest request, String header) {
    var headers = new HashMap<>(request.headers());
    headers.remove(header);
    return request.withHeaders(headers);
  }

  private static WireRequest changed(
      WireRequest request, String method, String path, String query, String body) {
    return new WireRequest(method, path, query, request.headers(), body.getBytes(UTF_8));
  }
}
