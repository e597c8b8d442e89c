package io.github.mqttcontractkit.stub.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.stub.MqttStub;
import io.github.mqttcontractkit.stub.MqttStubExtension;
import io.github.mqttcontractkit.stub.core.StubResponse;
import io.github.mqttcontractkit.stub.scenario.Example;
import io.github.mqttcontractkit.stub.scenario.Fault;
import io.github.mqttcontractkit.stub.support.CallBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private static final Pattern CURL =
      Pattern.compile("<code>curl (?:-H '([^:']+): ([^']+)' )?'([^']+)'</code>");
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
  @RegisterExtension static MqttStubExtension mqtt = new MqttStubExtension(MqttStub.builder());

  @Test
  void indexListsOperationsExamplesAndScenarios() throws Exception {
    String page = browse("/").body();
    for (Operation operation : CallBuilder.CONTRACT.operations()) {
      assertThat(page).contains("<h2>" + operation.name() + "</h2>");
      for (Example example : Example.of(CallBuilder.CONTRACT, operation)) {
        assertThat(!example.isError() || page.contains("<code>" + example.name())).isTrue();
      }
    }
    for (Fault fault : Fault.values()) {
      assertThat(page).contains("<code>" + fault.label() + "</code>");
    }
  }

  /** One for each operation, then an example, a retry and a fault. */
  @Test
  void everyCurlLineOfTheIndexWorks() throws Exception {
    String example = CallBuilder.CONTRACT.operations().get(0).errors().get(0).example();
    List<HttpRequest.Builder> lines = curlLines(browse("/").body());
    assertThat(lines).hasSize(5);
    assertThat(send(lines.get(0)).body()).contains("GID_demo@@@");
    assertThat(send(lines.get(1)).body()).contains("\"Success\":true");
    assertThat(send(lines.get(2)).body()).contains(example);
    assertThat(send(lines.get(3)).body()).contains(example);
    assertThat(send(lines.get(3)).body()).contains(example);
    assertThat(send(lines.get(3)).body()).contains("GID_demo@@@");
    assertThatThrownBy(() -> send(lines.get(4))).isInstanceOf(IOException.class);
  }

  private static List<HttpRequest.Builder> curlLines(String page) {
    return CURL.matcher(page)
        .results()
        .map(
            line -> {
              var uri = URI.create(line.group(3).replace("&amp;", "&"));
              var request = HttpRequest.newBuilder(uri);
              return line.group(1) == null ? request : request.header(line.group(1), line.group(2));
            })
        .toList();
  }

  @Test
  void backticksBecomeCode() throws Exception {
    assertThat(browse("/").body())
        .doesNotContain("`")
        .contains("<code>mqtt-retry-&lt;example&gt;-&lt;n&gt;-&lt;key&gt;</code>");
  }

  @Test
  void indexDescribesTheGatewayChecks() throws Exception {
    try (MqttStub strict = MqttStub.builder().accessKey("id", "secret").maxQps(5).build()) {
      assertThat(send(browser(strict.endpoint() + "/")).body())
          .contains("Every request must be signed. At most 5 requests a second are answered.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/docs/"})
  void everyLinkIsLocalAndWorks(String page) throws Exception {
    Matcher link = LINK.matcher(browse(page).body());
    int links = 0;
    for (; link.find(); links++) {
      URI target =
          URI.create(mqtt.stub().endpoint() + page).resolve(link.group(1).replace("&amp;", "&"));
      assertThat(target.toString()).startsWith(mqtt.stub().endpoint());
      HttpResponse<String> response = get(target.toString());
      assertThat(response.statusCode()).as(link.group(1)).isIn(200, 400, 404, 500);
      assertThat(response.headers().firstValue("content-type")).isPresent();
      if (response.statusCode() != 200) {
        assertThat(link.group(1)).contains("mqtt-error-");
      }
    }
    assertThat(links).isGreaterThan(3);
  }

  @Test
  void documentOfSwaggerUiNamesThisStubAsItsServer() throws Exception {
    String text = get(mqtt.stub().endpoint() + "/docs/openapi.json").body();
    JsonNode document =
        CallBuilder.json(new StubResponse(200, Map.of(), text.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.path("servers")).hasSize(1);
    assertThat(document.at("/servers/0/url").asText()).isEqualTo("/");
    assertThat(document.path("paths")).hasSize(2);
    assertThat(document.at("/paths/~1ListDeviceCredentialClientId/get/parameters"))
        .extracting(p -> p.path("name").asText() + "=" + p.path("example").asText())
        .containsExactly(
            "InstanceId=mqtt-demo", "GroupId=GID_demo", "PageNo=", "PageSize=10", "NextToken=");
    assertThat(get(mqtt.stub().endpoint() + "/docs/apsaramq-mqtt.yaml").body())
        .isEqualTo(CallBuilder.CONTRACT.yaml());
  }

  @Test
  void contentSecurityPolicyAllowsOnlyLocalContent() throws Exception {
    HttpResponse<String> docs = browse("/docs");
    assertThat(docs.uri().getPath()).isEqualTo("/docs/");
    assertThat(docs.headers().firstValue("content-security-policy").orElse(""))
        .startsWith("default-src 'self'");
  }

  /** Browsers call for it wherever they are; it must not look like a call that failed. */
  @Test
  void faviconIsServed() throws Exception {
    HttpResponse<String> icon = get(mqtt.stub().endpoint() + "/favicon.ico");
    assertThat(icon.statusCode()).isEqualTo(200);
    assertThat(icon.headers().firstValue("content-type")).hasValue("image/png");
  }

  @Test
  void requestsOfOtherClientsAreAnsweredByTheService() throws Exception {
    assertThat(get(mqtt.stub().endpoint() + "/").body()).contains("MissingAction");
    assertThat(browse("/?Action=QueryCustomAuthIdentity").body()).contains("InvalidParameter");
    for (String path :
        List.of("/docs/nothing", "/docs/..%2f..%2fopenapi", "/docs/pages/docs.html")) {
      assertThat(get(mqtt.stub().endpoint() + path).statusCode()).isIn(400, 404);
    }
  }

  private static HttpResponse<String> browse(String path) throws Exception {
    return send(browser(mqtt.stub().endpoint() + path));
  }

  private static HttpRequest.Builder browser(String url) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  private static HttpResponse<String> get(String url) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(url)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
