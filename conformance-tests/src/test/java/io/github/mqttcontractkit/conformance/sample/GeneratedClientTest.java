package io.github.mqttcontractkit.conformance.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mqttcontractkit.client.ApiClient;
import io.github.mqttcontractkit.client.ApiException;
import io.github.mqttcontractkit.client.CustomAuthApi;
import io.github.mqttcontractkit.client.DeviceCredentialApi;
import io.github.mqttcontractkit.model.CustomAuthIdentity;
import io.github.mqttcontractkit.model.CustomAuthIdentityPage;
import io.github.mqttcontractkit.model.DeviceCredentialClientIdList;
import io.github.mqttcontractkit.stub.server.StubServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The generated client walks all pages of the stub. */
class GeneratedClientTest {
  private StubServer stub;
  private ApiClient client;

  @BeforeEach
  void start() {
    stub = StubServer.start(0);
    client = new ApiClient();
    client.updateBaseUri(stub.endpoint());
  }

  @AfterEach
  void stop() {
    stub.close();
  }

  @Test
  void walksTheClientsOfAGroup() throws ApiException {
    DeviceCredentialApi api = new DeviceCredentialApi(client);
    List<String> clientIds = new ArrayList<>();
    DeviceCredentialClientIdList page;
    String token = null;
    do {
      page =
          api.listDeviceCredentialClientId("mqtt-demo", "GID_over", "30", null, token)
              .getDeviceCredentialClientIdList();
      clientIds.addAll(page.getClientIdList());
      token = page.getNextToken();
    } while (token != null && !token.isEmpty());

    assertThat(clientIds).hasSize(101).doesNotHaveDuplicates();
    assertThat(page.getTotal()).isEqualTo("101");
  }

  @Test
  void walksTheIdentitiesOfOneType() throws ApiException {
    CustomAuthApi api = new CustomAuthApi(client);
    List<CustomAuthIdentity> identities = new ArrayList<>();
    String token = "";
    while (token != null) {
      CustomAuthIdentityPage page =
          api.queryCustomAuthIdentity("mqtt-demo", 10, null, "CLIENT", null, token).getData();
      identities.addAll(page.getResults());
      token = page.getNextToken();
    }

    assertThat(identities)
        .hasSizeGreaterThan(10)
        .doesNotHaveDuplicates()
        .allMatch(identity -> identity.getClientId() != null);
  }

  @Test
  void meetsADocumentedError() {
    assertThatThrownBy(
            () ->
                new CustomAuthApi(client)
                    .queryCustomAuthIdentity("not-mine", 10, null, null, null, null))
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> {
              assertThat(e.getCode()).isEqualTo(400);
              assertThat(e.getResponseBody()).contains("InstancePermissionCheckFailed");
            });
  }
}
