package io.github.mqttcontractkit.conformance.sample;

import io.github.mqttcontractkit.conformance.ConformanceTests;
import io.github.mqttcontractkit.rpc.Binding;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The whole catalogue on a server that was made from the generated interfaces. */
class SampleConformanceTest {
  private static SampleServer server;

  @BeforeAll
  static void start() {
    server = new SampleServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @TestFactory
  Stream<DynamicNode> conformsInTheFormOfRealClients() {
    return ConformanceTests.of(server.endpoint())
        .instanceId("mqtt-1")
        .groupIds("GID_few", "GID_many")
        .strict()
        .stream();
  }

  @TestFactory
  Stream<DynamicNode> conforms() {
    return ConformanceTests.of(server.endpoint())
        .binding(Binding.PATH)
        .instanceId("mqtt-1")
        .groupIds("GID_few", "GID_many")
        .strict()
        .stream();
  }
}
