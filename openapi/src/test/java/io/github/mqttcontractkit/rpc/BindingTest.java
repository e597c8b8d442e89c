package io.github.mqttcontractkit.rpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Rpc;
import io.github.mqttcontractkit.rpc.Binding.Place;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingTest {
  private static final Rpc RPC = Contract.load().rpc();
  private static final Call CALL =
      new Call(
          "QueryCustomAuthIdentity",
          Optional.of("2020-04-20"),
          Map.of("InstanceId", "a b&c", "NextToken", "", "Username", "é"));

  @ParameterizedTest
  @CsvSource({
    "RPC, GET, QUERY", "RPC, POST, QUERY", "RPC, POST, FORM",
    "PATH, GET, QUERY", "PATH, POST, QUERY", "PATH, POST, FORM"
  })
  void writtenCallIsReadBack(Binding binding, String method, Place place) {
    WireRequest request = binding.write(RPC, CALL, method, place);

    Call read = Binding.read(RPC, request).orElseThrow();

    assertThat(request.method()).isEqualTo(method);
    assertThat(read.action()).isEqualTo(CALL.action());
    assertThat(read.parameters()).isEqualTo(CALL.parameters());
    assertThat(read.version())
        .isEqualTo(binding == Binding.RPC ? CALL.version() : Optional.empty());
  }

  @Test
  void rpcFormNamesTheActionInAHeader() {
    WireRequest request = Binding.RPC.write(RPC, CALL, "GET", Place.QUERY);

    assertThat(request.path()).isEqualTo("/");
    assertThat(request.query()).isEqualTo("InstanceId=a%20b%26c&NextToken=&Username=%C3%A9");
    assertThat(request.headers())
        .isEqualTo(
            Map.of(
                "accept", "application/json",
                "x-acs-action", "QueryCustomAuthIdentity",
                "x-acs-version", "2020-04-20"));
    assertThat(request.body()).isEmpty();
  }

  @Test
  void pathFormNamesTheActionInThePath() {
    WireRequest request = Binding.PATH.write(RPC, CALL, "POST", Place.FORM);

    assertThat(request.path()).isEqualTo("/QueryCustomAuthIdentity");
    assertThat(request.query()).isEmpty();
    assertThat(request.isForm()).isTrue();
    assertThat(request.text()).isEqualTo("InstanceId=a%20b%26c&NextToken=&Username=%C3%A9");
  }

  @Test
  void actionAndVersionMayBeParametersOfQueryOrForm() {
    String parameters = "Action=Some&Version=1&Size=2";
    WireRequest query = request("POST", "/", parameters, "");
    WireRequest form = request("POST", "/", "", parameters);

    for (WireRequest request : new WireRequest[] {query, form}) {
      Call call = Binding.read(RPC, request).orElseThrow();
      assertThat(call.action()).isEqualTo("Some");
      assertThat(call.version()).contains("1");
      assertThat(call.parameter("Size")).contains("2");
    }
  }

  @Test
  void headerPrecedesParameterAndQueryPrecedesForm() {
    WireRequest request =
        new WireRequest(
            "POST",
            "/",
            "Action=Parameter&Size=1",
            Map.of("X-Acs-Action", "Header", "Content-Type", UrlEncoded.MEDIA_TYPE),
            "Size=2&Username=u".getBytes(UTF_8));

    Call call = Binding.read(RPC, request).orElseThrow();

    assertThat(call.action()).isEqualTo("Header");
    assertThat(call.parameter("Size")).contains("1");
    assertThat(call.parameter("Username")).contains("u");
  }

  @Test
  void requestWithoutActionHasNoCall() {
    assertThat(Binding.read(RPC, request("GET", "/", "InstanceId=i", ""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-www-form-urlencoded, true",
    "Application/X-WWW-Form-Urlencoded;charset=UTF-8, true",
    "application/json, false"
  })
  void formBodyIsRecognisedByItsMediaType(String type, boolean form) {
    var request =
        new WireRequest("POST", "/X", "", Map.of("Content-Type", type), "Size=1".getBytes(UTF_8));

    assertThat(request.isForm()).isEqualTo(form);
    assertThat(Binding.read(RPC, request).orElseThrow().parameters())
        .isEqualTo(form ? Map.of("Size", "1") : Map.of());
  }

  @Test
  void callIsImmutable() {
    assertThat(CALL.with("Size", "1").parameter("Size")).contains("1");
    assertThat(CALL.without("InstanceId").parameter("InstanceId")).isEmpty();
    assertThat(CALL.parameters()).containsOnlyKeys("InstanceId", "NextToken", "Username");
    assertThatThrownBy(() -> CALL.parameters().put("a", "b"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static WireRequest request(String method, String path, String query, String form) {
    return new WireRequest(
        method, path, query, Map.of("Content-Type", UrlEncoded.MEDIA_TYPE), form.getBytes(UTF_8));
  }
}
