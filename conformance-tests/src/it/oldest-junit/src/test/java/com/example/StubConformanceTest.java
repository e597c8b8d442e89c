package com.example;

import io.github.mqttcontractkit.conformance.ConformanceTests;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.stub.server.StubServer;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The kit with the oldest JUnit that it supports. */
class StubConformanceTest {
  private static StubServer stub;

  @BeforeAll
  static void startStub() {
    stub = StubServer.start(0);
  }

  @AfterAll
  static void closeStub() {
    stub.close();
  }

  @TestFactory
  Stream<DynamicNode> stubConforms() {
    return ConformanceTests.of(URI.create(stub.endpoint()))
        .operations("ListDeviceCredentialClientId")
        .rules("SHAPE-1", "PARAM-3", "PAGE-2")
        .budget(Budget.QUICK)
        .stream();
  }
}
