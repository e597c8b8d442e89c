package io.github.mqttcontractkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.contract.Operation;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private static final Pattern CURL = Pattern.compile("curl &#39;([^&]+(?:&amp;[^&]+)*)&#39;");
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
  private static StubServer server;

  @BeforeAll
  static void start() {
    server = StubServer.start(0);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theIndexNamesEverythingThatThereIs() throws Exception {
    String page = browse("/").body();
    for (Operation operation : Ask.CONTRACT.operations()) {
      assertThat(page).contains("<h2>" + operation.name() + "</h2>");
      for (Example example : Example.of(Ask.CONTRACT, operation)) {
        assertThat(!example.isError() || page.contains("<code>" + example.name())).isTrue();
      }
    }
    for (Fault fault : Fault.values()) {
      assertThat(page).contains("<code>" + fault.label() + "</code>");
    }
  }

  @Test
  void everyCurlLineOfTheIndexWorks() throws Exception {
    Matcher curl =
        CURL.matcher(browse("/").body().replace("curl '", "curl &#39;").replace("'</", "&#39;</"));
    int lines = 0;
    for (; curl.find(); lines++) {
      assertThat(get(curl.group(1).replace("&amp;", "&")).statusCode()).isEqualTo(200);
    }
    assertThat(lines).isEqualTo(Ask.CONTRACT.operations().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/docs/"})
  void everyLinkStaysHereAndLeadsSomewhere(String page) throws Exception {
    Matcher link = LINK.matcher(browse(page).body());
    int links = 0;
    for (; link.find(); links++) {
      URI target =
          URI.create(server.endpoint() + page).resolve(link.group(1).replace("&amp;", "&"));
      assertThat(target.toString()).startsWith(server.endpoint());
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
  void theDocumentOfTheDocsNamesThisStubAsItsServer() throws Exception {
    String text = get(server.endpoint() + "/docs/openapi.json").body();
    JsonNode document = Ask.json(new Answer(200, Map.of(), text.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.path("servers")).hasSize(1);
    assertThat(document.at("/servers/0/url").asText()).isEqualTo("/");
    assertThat(document.path("paths")).hasSize(2);
    assertThat(get(server.endpoint() + "/docs/apsaramq-mqtt.yaml").body())
        .isEqualTo(Ask.CONTRACT.yaml());
  }

  @Test
  void theDocsMayLoadNothingFromElsewhere() throws Exception {
    HttpResponse<String> docs = browse("/docs");
    assertThat(docs.uri().getPath()).isEqualTo("/docs/");
    assertThat(docs.headers().firstValue("content-security-policy").orElse(""))
        .startsWith("default-src 'self'");
  }

  @Test
  void whoIsNoBrowserGetsAnAnswerOfTheService() throws Exception {
    assertThat(get(server.endpoint() + "/").body()).contains("MissingAction");
    assertThat(browse("/?Action=QueryCustomAuthIdentity").body()).contains("InvalidParameter");
    for (String path :
        List.of("/docs/nothing", "/docs/..%2f..%2fopenapi", "/docs/pages/docs.html")) {
      assertThat(get(server.endpoint() + path).statusCode()).isIn(400, 404);
    }
  }

  private static HttpResponse<String> browse(String path) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(server.endpoint() + path))
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
  }

  private static HttpResponse<String> get(String url) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(url)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
