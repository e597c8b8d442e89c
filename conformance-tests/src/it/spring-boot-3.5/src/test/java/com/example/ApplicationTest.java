package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.ConformanceTests;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.stub.MqttStub;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** An application, the stub and the kit in one JVM, with the versions that Spring Boot manages. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ApplicationTest {
  @SpringBootApplication
  static class Application {}

  private static MqttStub stub;

  @BeforeAll
  static void startStub() {
    stub =
        MqttStub.builder()
            .clients("mqtt-mine", "GID_few", 3)
            .clients("mqtt-mine", "GID_many", 250)
            .user("mqtt-mine", "alice")
            .user("mqtt-mine", "bob")
            .build();
  }

  @AfterAll
  static void closeStub() {
    stub.close();
  }

  @Test
  void applicationStarts(@Autowired TestRestTemplate http) {
    assertThat(http.getForEntity("/", String.class).getStatusCode().value()).isEqualTo(404);
  }

  @TestFactory
  Stream<DynamicNode> stubConforms() {
    return ConformanceTests.of(URI.create(stub.endpoint()))
        .instanceId("mqtt-mine")
        .groupIds("GID_few", "GID_many")
        .budget(Budget.QUICK)
        .strict()
        .stream();
  }
}
