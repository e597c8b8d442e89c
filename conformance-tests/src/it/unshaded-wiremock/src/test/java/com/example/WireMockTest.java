package com.example;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.mqttcontractkit.conformance.ConformanceTests;
import io.github.mqttcontractkit.conformance.settings.Budget;
import io.github.mqttcontractkit.stub.MqttStub;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The project's own WireMock in front of the stub: both answer as the contract says. */
class WireMockTest {
  private static MqttStub stub;

  @RegisterExtension
  static WireMockExtension proxy =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort())
          .build();

  @BeforeAll
  static void startStub() {
    stub =
        MqttStub.builder().clients("mqtt-mine", "GID_some", 30).user("mqtt-mine", "alice").build();
  }

  @AfterAll
  static void closeStub() {
    stub.close();
  }

  @TestFactory
  Stream<DynamicNode> proxyConforms() {
    proxy.stubFor(any(anyUrl()).willReturn(WireMock.aResponse().proxiedFrom(stub.endpoint())));
    return conformance(proxy.baseUrl());
  }

  @TestFactory
  Stream<DynamicNode> stubConforms() {
    return conformance(stub.endpoint());
  }

  private static Stream<DynamicNode> conformance(String endpoint) {
    return ConformanceTests.of(URI.create(endpoint))
        .instanceId("mqtt-mine")
        .groupIds("GID_some")
        .rules("SHAPE-1", "PAGE-2", "ERROR-1")
        .budget(Budget.QUICK)
        .stream();
  }
}
