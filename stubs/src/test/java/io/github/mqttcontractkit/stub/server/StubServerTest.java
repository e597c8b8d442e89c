package io.github.mqttcontractkit.stub.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.http.ssl.SSLContextBuilder;
import com.github.tomakehurst.wiremock.http.ssl.TrustEverythingStrategy;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.DataStore;
import io.github.mqttcontractkit.stub.support.CallBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The stub behind a real port. */
class StubServerTest {
  private static final int TIMEOUT_MS = 10_000;
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
  void serverIsReachableFromThisMachineOnly() {
    assertThat(server.endpoint()).isEqualTo("http://127.0.0.1:" + server.port());
  }

  @Test
  void indexShowsHttpsUrlsWhereItIsRequestedByHttps() throws Exception {
    var store = new DataStore(Data.standard());
    var stub = new Stub(CallBuilder.CONTRACT, store, List.of());
    var https = new WireMockArguments(List.of("--disable-http", "--https-port", "0"));
    try (var secure =
        new StubServer(new StubOptions(StubOptions.LOOPBACK, 0, https, stub, store))) {
      assertThat(secure.endpoint()).startsWith("https://127.0.0.1:");
      assertThat(browseTrusting(secure.endpoint() + "/"))
          .contains("curl '" + secure.endpoint() + "/?Action=")
          .doesNotContain("http://127");
      assertThat(agreedProtocol(secure.port())).isNotEqualTo("h2");
    }
  }

  private static String agreedProtocol(int port) throws Exception {
    try (var socket = (SSLSocket) trusting().getSocketFactory().createSocket("127.0.0.1", port)) {
      SSLParameters offer = socket.getSSLParameters();
      offer.setApplicationProtocols(new String[] {"h2", "http/1.1"});
      socket.setSSLParameters(offer);
      socket.setSoTimeout(TIMEOUT_MS);
      socket.startHandshake();
      return socket.getApplicationProtocol();
    }
  }

  /** Takes any certificate. */
  private static SSLContext trusting() throws Exception {
    return SSLContextBuilder.create().loadTrustMaterial(new TrustEverythingStrategy()).build();
  }

  private static String browseTrusting(String url) throws Exception {
    var connection = (HttpsURLConnection) URI.create(url).toURL().openConnection();
    connection.setSSLSocketFactory(trusting().getSocketFactory());
    connection.setHostnameVerifier((host, session) -> true);
    connection.setReadTimeout(TIMEOUT_MS);
    connection.setRequestProperty("Accept", "text/html");
    return new String(connection.getInputStream().readAllBytes(), UTF_8);
  }

  @Test
  void headerRepeatsTheRequestId() throws Exception {
    HttpResponse<String> response =
        get("/?Action=QueryCustomAuthIdentity&InstanceId=mqtt-demo&Size=1&Username=%F0%9F%9A%80");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type"))
        .hasValue("application/json;charset=utf-8");
    assertThat(response.body()).contains("🚀");
    assertThat(new ObjectMapper().readTree(response.body()).path("RequestId").asText())
        .isEqualTo(response.headers().firstValue("x-acs-request-id").orElseThrow())
        .matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
  }

  @Test
  void mappingOfAUserTakesPrecedence() throws Exception {
    String mapping =
        """
        {"request": {"urlPath": "/QueryCustomAuthIdentity",
                     "queryParameters": {"InstanceId": {"equalTo": "mine"}}},
         "response": {"status": 418}}
        """;
    HttpRequest add =
        HttpRequest.newBuilder(URI.create(server.endpoint() + "/__admin/mappings"))
            .POST(HttpRequest.BodyPublishers.ofString(mapping))
            .build();
    assertThat(send(add).statusCode()).isEqualTo(201);
    assertThat(get("/QueryCustomAuthIdentity?InstanceId=mine").statusCode()).isEqualTo(418);
    assertThat(get("/QueryCustomAuthIdentity?InstanceId=mqtt-demo&Size=1").statusCode())
        .isEqualTo(200);
  }

  /** What the vendor's SDK really sends: POST, everything in the query, one empty chunk. */
  @Test
  void emptyChunkedBodyIsAccepted() throws IOException {
    String request =
        """
        POST /?InstanceId=mqtt-demo&GroupId=GID_one&PageSize=1 HTTP/1.1
        host: 127.0.0.1
        x-acs-action: ListDeviceCredentialClientId
        x-acs-version: 2020-04-20
        transfer-encoding: chunked
        connection: close

        0

        """
            .replace("\n", "\r\n");
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(TIMEOUT_MS);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      InputStream in = socket.getInputStream();
      assertThat(new String(in.readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 200")
          .contains("[\"GID_one@@@pub-1\"]");
    }
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(server.endpoint() + path)).build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
