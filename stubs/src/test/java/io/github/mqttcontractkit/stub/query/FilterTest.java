package io.github.mqttcontractkit.stub.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.support.CallBuilder;
import io.github.mqttcontractkit.stub.support.Walk;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FilterTest {
  private static final Stub STUB = new Stub(CallBuilder.CONTRACT, Data.standard());
  private final List<JsonNode> all = Walk.items(STUB, CallBuilder.query());

  @Test
  void everyIdentityIsFoundByItsFields() {
    for (JsonNode identity : all) {
      assertFindsExactly(Map.of("Username", identity.path("Username").asText()));
      assertFindsExactly(
          Map.of(
              "Username", identity.path("Username").asText(),
              "IdentityType", identity.path("IdentityType").asText()));
    }
  }

  @Test
  void filterIsSensitiveToCaseAndSpace() {
    assertFindsExactly(Map.of("Username", "test"));
    assertFindsExactly(Map.of("Username", "Test"));
    assertFindsExactly(Map.of("Username", "TEST"));
    assertFindsExactly(Map.of("Username", " test"));
    assertFindsExactly(Map.of("Username", ""));
  }

  @Test
  void filtersAreJoinedByAnd() {
    assertFindsExactly(Map.of("IdentityType", "CLIENT"));
    assertFindsExactly(Map.of("IdentityType", "CLIENT", "ClientId", "GID_demo@@@rocket"));
    assertFindsExactly(
        Map.of("IdentityType", "CLIENT", "ClientId", "GID_demo@@@rocket", "Username", "fleet"));
  }

  @Test
  void filterIsIgnoredWhereItsConditionDoesNotHold() {
    CallBuilder call = CallBuilder.query().with("ClientId", "GID_demo@@@rocket");
    assertThat(Walk.items(STUB, call)).isEqualTo(all);
    assertThat(Walk.items(STUB, call.with("IdentityType", "USER")))
        .isEqualTo(Walk.items(STUB, CallBuilder.query().with("IdentityType", "USER")));
  }

  /** Compares field by field with the whole list, for page sizes that cut the answer. */
  private void assertFindsExactly(Map<String, String> filters) {
    CallBuilder call = CallBuilder.query();
    for (var filter : new TreeMap<>(filters).entrySet()) {
      call = call.with(filter.getKey(), filter.getValue());
    }
    List<JsonNode> expected =
        all.stream()
            .filter(
                identity ->
                    filters.entrySet().stream()
                        .allMatch(f -> identity.path(f.getKey()).asText().equals(f.getValue())))
            .toList();
    assertThat(Walk.items(STUB, call.with("Size", "7"))).isEqualTo(expected);
  }
}
