package io.github.mqttcontractkit.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mqttcontractkit.stub.support.Http;
import java.net.ConnectException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MqttStubExtensionTest {
  private static final String OPERATION = "QueryCustomAuthIdentity";
  private static final String QUERY = "/?Action=" + OPERATION + "&Size=10&InstanceId=mine";

  @RegisterExtension
  static MqttStubExtension shared = new MqttStubExtension(MqttStub.builder().user("mine", "alice"));

  private static final int PORT = shared.stub().port();

  @RegisterExtension
  MqttStubExtension own = new MqttStubExtension(MqttStub.builder().user("mine", "bob"));

  @Test
  void instanceFieldHasAStubOfItsOwn() throws Exception {
    assertThat(body(shared)).contains("alice");
    assertThat(body(own)).contains("bob");
  }

  @Test
  @Order(1)
  void stubbingOfOneTestHoldsWithinIt() throws Exception {
    shared.stub().on(OPERATION).answers("ApiNotSupport");
    assertThat(body(shared)).contains("ApiNotSupport");
    assertThat(shared.stub().calls()).hasSize(1);
  }

  @Test
  @Order(2)
  void stubIsResetBeforeTheNextTest() throws Exception {
    assertThat(shared.stub().calls()).isEmpty();
    assertThat(body(shared)).contains("alice");
  }

  /**
   * JUnit calls back for each nested class too; the stub must not be closed after the first one.
   */
  @Nested
  class FirstNestedClass {
    @Test
    void stubOfTheOuterClassIsStillOpen() throws Exception {
      assertThat(shared.stub().port()).isEqualTo(PORT);
      assertThat(body(shared)).contains("alice");
    }
  }

  @Nested
  class SecondNestedClass {
    @Test
    void stubOfTheOuterClassIsStillOpen() throws Exception {
      assertThat(shared.stub().port()).isEqualTo(PORT);
      assertThat(body(shared)).contains("alice");
    }
  }

  @Test
  void inheritedExtensionStartsANewStubForEachClass() throws Exception {
    MqttStubExtension inherited = new MqttStubExtension(MqttStub.builder().user("mine", "carol"));
    for (int i = 0; i < 2; i++) {
      inherited.beforeAll(null);
      assertThat(body(inherited)).contains("carol");
      inherited.afterAll(null);
    }
    assertThatThrownBy(() -> body(inherited)).isInstanceOf(ConnectException.class);
  }

  private static String body(MqttStubExtension mqtt) throws Exception {
    return Http.get(mqtt.stub().endpoint() + QUERY).body();
  }
}
