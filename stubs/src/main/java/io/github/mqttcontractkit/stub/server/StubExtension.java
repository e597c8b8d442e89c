package io.github.mqttcontractkit.stub.server;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.admin.Router;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.extension.AdminApiExtension;
import com.github.tomakehurst.wiremock.extension.MappingsLoaderExtension;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.DeliveredResponse;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.DataStore;
import io.github.mqttcontractkit.stub.page.Pages;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stub as an extension of WireMock, which finds this class on its class path by the service
 * loader. One mapping of the lowest priority matches every request, and the stub answers it.
 */
public final class StubExtension
    implements MappingsLoaderExtension, ResponseDefinitionTransformerV2, AdminApiExtension {
  private static final String NAME = "mqtt-contract-kit";

  private final Stub stub;
  private final Pages pages;
  private final AdminApi admin;

  /** A stub of the kit's document with the default data. */
  public StubExtension() {
    this(Contract.load(), new DataStore(Data.standard()));
  }

  private StubExtension(Contract contract, DataStore store) {
    this(new Stub(contract, store, List.of()), store);
  }

  /**
   * An extension for a stub.
   *
   * @param store the data that the stub reads
   */
  StubExtension(Stub stub, DataStore store) {
    this.stub = stub;
    this.pages = new Pages(stub, store);
    this.admin = new AdminApi(stub, store);
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public void loadMappingsInto(StubMappings mappings) {
    mappings.addMapping(
        any(anyUrl())
            .withName(NAME)
            .atPriority(Integer.MAX_VALUE)
            .willReturn(WireMock.aResponse().withTransformers(NAME))
            .build());
  }

  @Override
  public void contributeAdminApiRoutes(Router router) {
    admin.addTo(router);
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    WireRequest request = request(event.getRequest());
    String scheme = event.getRequest().getScheme();
    return WireMockResponses.of(
        pages
            .page(request, scheme)
            .map(DeliveredResponse::plain)
            .orElseGet(() -> stub.reply(request)));
  }

  /** A request that WireMock received, as the stub reads it. */
  static WireRequest request(Request request) {
    String[] url = request.getUrl().split("\\?", 2);
    Map<String, String> headers = new TreeMap<>();
    for (String name : request.getAllHeaderKeys()) {
      headers.put(name, String.join(",", request.header(name).values()));
    }
    return new WireRequest(
        request.getMethod().getName(),
        path(url[0]),
        url.length < 2 ? "" : url[1],
        headers,
        body(request));
  }

  private static String path(String raw) {
    try {
      return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformedEscape) {
      return raw;
    }
  }

  private static byte[] body(Request request) {
    byte[] body = request.getBody();
    return body == null ? new byte[0] : body;
  }
}
