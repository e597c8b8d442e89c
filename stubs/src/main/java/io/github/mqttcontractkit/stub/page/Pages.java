package io.github.mqttcontractkit.stub.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.core.StubResponse;
import io.github.mqttcontractkit.stub.data.Data;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Pages for browsers: the index, and the document in Swagger UI. Nothing is loaded from elsewhere.
 */
public final class Pages {
  private static final int OK = 200;
  private static final int FOUND = 302;
  private static final String DOCS = "/docs/";
  private static final String HTML = "text/html;charset=utf-8";
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]+");

  private final Stub stub;
  private final Supplier<Data> data;
  private final DocsFiles files;

  /**
   * Pages about a stub.
   *
   * @param data the data that the stub reads
   */
  public Pages(Stub stub, Supplier<Data> data) {
    this(stub, data, new DocsFiles());
  }

  Pages(Stub stub, Supplier<Data> data, DocsFiles files) {
    this.stub = stub;
    this.data = data;
    this.files = files;
  }

  /**
   * The page that a request asks for.
   *
   * @param scheme {@code http} or {@code https}, as the request was sent
   * @return empty if it asks for no page
   */
  public Optional<StubResponse> page(WireRequest request, String scheme) {
    if (!request.method().equals("GET")) {
      return Optional.empty();
    }
    if (request.path().equals("/") && isBrowser(request)) {
      return Optional.of(index(request, scheme));
    }
    if (request.path().equals("/favicon.ico")) {
      return docs(DocsFiles.ICON);
    }
    if (request.path().equals("/docs")) {
      return Optional.of(new StubResponse(FOUND, Map.of("Location", DOCS), new byte[0]));
    }
    return request.path().startsWith(DOCS)
        ? docs(request.path().substring(DOCS.length()))
        : Optional.empty();
  }

  private boolean isBrowser(WireRequest request) {
    return request.header("accept").orElse("").contains("text/html")
        && Binding.read(stub.contract().rpc(), request).isEmpty();
  }

  private StubResponse index(WireRequest request, String scheme) {
    String host = request.header("host").filter(h -> HOST.matcher(h).matches()).orElse("localhost");
    String endpoint = scheme + "://" + host;
    return page(OK, HTML, IndexPage.html(stub, data.get(), endpoint).getBytes(UTF_8));
  }

  private Optional<StubResponse> docs(String name) {
    if (name.equals("openapi.json")) {
      return Optional.of(
          page(OK, "application/json", SwaggerUiDocument.document(stub.contract(), data.get())));
    }
    return files.find(name).map(file -> page(file.status(), file.type(), file.body()));
  }

  private static StubResponse page(int status, String type, byte[] body) {
    return new StubResponse(
        status,
        Map.of(
            "Content-Type",
            type,
            "Content-Security-Policy",
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"),
        body);
  }
}
