package io.github.mqttcontractkit.conformance.http;

import io.github.mqttcontractkit.rpc.UrlEncoded;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HeaderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import java.time.Duration;
import org.apache.http.Header;
import org.apache.http.HttpRequest;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.impl.conn.BasicClientConnectionManager;
import org.apache.http.impl.conn.SchemeRegistryFactory;
import org.apache.http.params.CoreConnectionPNames;
import org.apache.http.params.HttpParams;
import org.apache.http.params.SyncBasicHttpParams;

/** Makes connections, all with the same limits. */
final class Connections {
  private static final int LONGEST_HEADER = 16 << 10;
  private static final int MOST_HEADERS = 250;

  /** http and https; reads the trusted certificates once. */
  private static final SchemeRegistry SCHEMES = SchemeRegistryFactory.createDefault();

  /** What every client starts from; to make it reads a file of the library. */
  private static final HttpParams DEFAULTS = new SyncBasicHttpParams();

  static {
    DefaultHttpClient.setDefaultHttpParams(DEFAULTS);
  }

  private final HttpClientConfig clientConfig;
  private final RestAssuredConfig config;

  /**
   * @param timeout to connect, and between two bytes
   */
  Connections(Duration timeout) {
    int millis = Math.toIntExact(timeout.toMillis());
    this.clientConfig =
        HttpClientConfig.httpClientConfig()
            .setParam(CoreConnectionPNames.CONNECTION_TIMEOUT, millis)
            .setParam(CoreConnectionPNames.SO_TIMEOUT, millis)
            .setParam(CoreConnectionPNames.MAX_LINE_LENGTH, LONGEST_HEADER)
            .setParam(CoreConnectionPNames.MAX_HEADER_COUNT, MOST_HEADERS);
    this.config =
        RestAssuredConfig.config()
            .headerConfig(
                HeaderConfig.headerConfig()
                    .mergeHeadersWithName(Connection.ACCEPT)
                    .overwriteHeadersWithName("content-type"))
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders())
            .redirect(RedirectConfig.redirectConfig().followRedirects(false))
            .encoderConfig(
                EncoderConfig.encoderConfig()
                    .encodeContentTypeAs(UrlEncoded.MEDIA_TYPE, ContentType.TEXT)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));
  }

  /**
   * A connection that is opened by the first request. It reports every failure, without a retry.
   */
  Connection open() {
    DefaultHttpClient client =
        new DefaultHttpClient(new BasicClientConnectionManager(SCHEMES), DEFAULTS.copy());
    client.setHttpRequestRetryHandler(new DefaultHttpRequestRetryHandler(0, false));
    client.addRequestInterceptor((request, context) -> removeEmpty(request));
    return new Connection(client, config.httpClient(clientConfig.httpClientFactory(() -> client)));
  }

  private static void removeEmpty(HttpRequest request) {
    for (Header header : request.getHeaders(Connection.ACCEPT)) {
      if (header.getValue().isEmpty()) {
        request.removeHeader(header);
      }
    }
  }
}
