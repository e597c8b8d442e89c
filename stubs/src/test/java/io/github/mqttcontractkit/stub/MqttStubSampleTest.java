package io.github.mqttcontractkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.teaopenapi.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sample of README.md, with an SDK of the vendor as the code under test. */
class MqttStubSampleTest {
  @RegisterExtension
  static MqttStubExtension mqtt =
      new MqttStubExtension(
          MqttStub.builder()
              .clients("mqtt-mine", "GID_sensors", "GID_sensors@@@1", "GID_sensors@@@2")
              .clients("mqtt-mine", "GID_big", 250)
              .user("mqtt-mine", "alice")
              .client("mqtt-mine", "bob", "GID_sensors@@@1"));

  @Test
  void overloadIsRetried() throws Exception {
    mqtt.stub().on("ListDeviceCredentialClientId").answers("SystemOverFlow", 2);

    assertThat(clientsWithRetry("mqtt-mine", "GID_sensors"))
        .contains("GID_sensors@@@1", "GID_sensors@@@2");

    assertThat(mqtt.stub().calls()).hasSize(3);
    assertThat(mqtt.stub().calls().get(0).parameter("GroupId")).hasValue("GID_sensors");
  }

  /** Stands for the code under test: the vendor's SDK, pointed at the stub. */
  private static String clientsWithRetry(String instance, String group) throws Exception {
    var config =
        new Config()
            .setEndpoint("127.0.0.1:" + mqtt.stub().port())
            .setProtocol("http")
            .setAccessKeyId("any")
            .setAccessKeySecret("any");
    var call =
        new Params()
            .setAction("ListDeviceCredentialClientId")
            .setVersion("2020-04-20")
            .setProtocol("HTTP")
            .setMethod("POST")
            .setAuthType("AK")
            .setStyle("RPC")
            .setPathname("/")
            .setReqBodyType("json")
            .setBodyType("json");
    var query = Map.of("InstanceId", instance, "GroupId", group, "PageSize", "100");
    for (int attempt = 1; ; attempt++) {
      try {
        return new Client(config)
            .callApi(call, new OpenApiRequest().setQuery(query), new RuntimeOptions())
            .toString();
      } catch (com.aliyun.tea.TeaException e) {
        if (attempt == 5 || !e.getCode().equals("SystemOverFlow")) {
          throw e;
        }
      }
    }
  }
}
