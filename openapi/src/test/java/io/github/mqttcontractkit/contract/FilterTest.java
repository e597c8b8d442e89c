package io.github.mqttcontractkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilterTest {
  private static final Operation QUERY =
      Contract.load().operation("QueryCustomAuthIdentity").orElseThrow();
  private static final Filter USERNAME = QUERY.filters().get(0);
  private static final Filter CLIENT_ID = QUERY.filters().get(2);

  @Test
  void filterAppliesIfTheParameterIsPresent() {
    assertThat(USERNAME.appliesTo(Map.of("Username", "a"))).isTrue();
    assertThat(USERNAME.appliesTo(Map.of("ClientId", "a"))).isFalse();
  }

  @Test
  void filterAppliesIfItsConditionIsFulfilled() {
    assertThat(CLIENT_ID.appliesTo(Map.of("ClientId", "c", "IdentityType", "CLIENT"))).isTrue();
    assertThat(CLIENT_ID.appliesTo(Map.of("ClientId", "c", "IdentityType", "USER"))).isFalse();
    assertThat(CLIENT_ID.appliesTo(Map.of("ClientId", "c"))).isFalse();
  }

  @Test
  void matchIsExactAndCaseSensitive() {
    ObjectNode item = JsonNodeFactory.instance.objectNode().put("Username", "alice");

    assertThat(USERNAME.accepts(item, Map.of("Username", "alice"))).isTrue();
    assertThat(USERNAME.accepts(item, Map.of("Username", "Alice"))).isFalse();
    assertThat(USERNAME.accepts(item, Map.of("Username", "ali"))).isFalse();
  }
}
