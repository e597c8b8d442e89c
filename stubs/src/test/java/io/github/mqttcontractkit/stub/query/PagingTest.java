package io.github.mqttcontractkit.stub.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.core.StubResponse;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.support.CallBuilder;
import io.github.mqttcontractkit.stub.support.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PagingTest {
  private static final Stub STUB = new Stub(CallBuilder.CONTRACT, Data.standard());
  private static final String LIST = "/DeviceCredentialClientIdList";

  @ParameterizedTest
  @CsvSource({"GID_empty,0", "GID_one,1", "GID_exact,100", "GID_over,101", "GID_demo,345"})
  void walkMeetsEveryClientOnce(String group, int count) {
    for (String size : List.of("1", "7", "99", "100")) {
      List<JsonNode> clients = Walk.items(STUB, CallBuilder.list(group).with("PageSize", size));
      assertThat(clients).hasSize(count).doesNotHaveDuplicates();
      assertThat(clients).allMatch(client -> client.asText().startsWith(group + "@@@"));
    }
  }

  @Test
  void walkMeetsEveryIdentityOnce() {
    List<JsonNode> once = Walk.items(STUB, CallBuilder.query());
    assertThat(once).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    assertThat(Walk.items(STUB, CallBuilder.query().with("Size", "9"))).isEqualTo(once);
  }

  @Test
  void pageByNumberIsThePageByToken() {
    CallBuilder call = CallBuilder.list("GID_demo").with("PageSize", "50");
    List<JsonNode> byToken = Walk.pages(STUB, call);
    assertThat(byToken).hasSize(7);
    for (int i = 0; i < byToken.size(); i++) {
      JsonNode byNumber = call.with("PageNo", String.valueOf(i + 1)).json(STUB);
      assertThat(byNumber.at(LIST)).isEqualTo(byToken.get(i).at(LIST));
    }
  }

  @Test
  void fullLastPageHasNoToken() {
    JsonNode page = CallBuilder.list("GID_exact").json(STUB).at(LIST);
    assertThat(page.path("ClientIdList")).hasSize(100);
    assertThat(page.has("NextToken")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"5", "2147483647", "2147483648", "9223372036854775807", "99999999999999999999999"})
  void pagePastTheEndIsEmpty(String number) {
    JsonNode page = CallBuilder.list("GID_demo").with("PageNo", number).json(STUB).at(LIST);
    assertThat(page.path("ClientIdList")).isEmpty();
    assertThat(page.has("NextToken")).isFalse();
    assertThat(page.path("Total").asText()).isEqualTo("345");
    assertThat(page.path("PageNo").asText()).isEqualTo(number);
  }

  @Test
  void tokenTakesPrecedenceOverPageNumber() {
    CallBuilder call = CallBuilder.list("GID_demo").with("PageSize", "10");
    CallBuilder second = call.with("NextToken", token(call)).with("PageNo", "9");
    assertThat(second.json(STUB).at(LIST + "/PageNo").asText()).isEqualTo("2");
    assertThat(second.json(STUB).at(LIST + "/ClientIdList"))
        .isEqualTo(call.with("PageNo", "2").json(STUB).at(LIST + "/ClientIdList"));
  }

  @Test
  void tokenWorksWithAnotherPageSizeAndAfterARestart() {
    CallBuilder call = CallBuilder.query().with("Size", "10");
    List<JsonNode> items = Walk.items(STUB, call);
    Stub restarted = new Stub(CallBuilder.CONTRACT, Data.standard());
    JsonNode page = call.with("NextToken", token(call)).with("Size", "3").json(restarted);
    assertThat(page.at("/Data/Results")).containsExactlyElementsOf(items.subList(10, 13));
  }

  static Stream<CallBuilder> calls() {
    return Stream.of(
        CallBuilder.list("GID_demo").with("PageSize", "2"),
        CallBuilder.list("GID_over").with("PageSize", "2"),
        CallBuilder.query().with("Size", "2"),
        CallBuilder.query().with("Size", "2").with("Username", "fleet"),
        CallBuilder.query().with("Size", "2").with("IdentityType", "CLIENT"));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void tokenOfAnotherQueryIsRefused(CallBuilder call) {
    calls()
        .filter(other -> !other.equals(call))
        .map(other -> call.with("NextToken", token(other)).sendTo(STUB))
        .forEach(PagingTest::isParameterError);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void damagedTokenIsRefused(CallBuilder call) {
    String token = token(call);
    List<String> damaged = new ArrayList<>(List.of("x", "AAAA", "é", token + "A", "A" + token));
    for (int i = 0; i < token.length(); i++) {
      String other = token.charAt(i) == 'A' ? "B" : "A";
      damaged.add(token.substring(0, i) + other + token.substring(i + 1));
      damaged.add(token.substring(0, i));
    }
    damaged.remove("");
    damaged.forEach(text -> isParameterError(call.with("NextToken", text).sendTo(STUB)));
  }

  private static void isParameterError(StubResponse answer) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(CallBuilder.json(answer).path("Code").asText())
        .isIn("ParameterCheckFailed", "InvalidParameter.NextToken");
  }

  private static String token(CallBuilder call) {
    return call.json(STUB).at(Walk.paging(call).nextToken()).asText();
  }
}
