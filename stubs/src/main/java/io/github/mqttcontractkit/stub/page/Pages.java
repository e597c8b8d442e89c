package io.github.mqttcontractkit.stub.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.core.StubResponse;
import io.github.mqttcontractkit.stub.data.Data;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Pages for people: the index, and the contract in Swagger UI. Nothing comes from elsewhere. */
public final class Pages {
  private static final int OK = 200;
  private static final int FOUND = 302;
  private static final String DOCS = "/docs/";
  private static final String ICON = "favicon-32x32.png";
  private static final String SWAGGER_UI =
      "/META-INF/resources/webjars/swagger-ui/" + Versions.SWAGGER_UI + "/";
  private static final String HTML = "text/html;charset=utf-8";
  private static final String SCRIPT = "text/javascript;charset=utf-8";
  private static final String CSS = "text/css;charset=utf-8";

  /**
   * A file below {@code /docs/}.
   *
   * @param resource where it lies on the class path
   * @param type its media type
   */
  private record DocsFile(String resource, String type) {
    byte[] read() {
      try (InputStream in = Pages.class.getResourceAsStream(resource)) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final Map<String, DocsFile> FILES =
      Map.of(
          "",
          new DocsFile("docs.html", HTML),
          "docs.js",
          new DocsFile("docs.js", SCRIPT),
          "index.css",
          new DocsFile("index.css", CSS),
          "swagger-ui.css",
          new DocsFile(SWAGGER_UI + "swagger-ui.css", CSS),
          "swagger-ui-bundle.js",
          new DocsFile(SWAGGER_UI + "swagger-ui-bundle.js", SCRIPT),
          ICON,
          new DocsFile(SWAGGER_UI + ICON, "image/png"),
          Contract.FILE,
          new DocsFile("/openapi/" + Contract.FILE, "application/yaml"));

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]+");

  private final Stub stub;
  private final Supplier<Data> data;

  /** Pages about a stub and the data that it reads. */
  public Pages(Stub stub, Supplier<Data> data) {
    this.stub = stub;
    this.data = data;
  }

  /**
   * The page that a request asks for.
   *
   * @param scheme {@code http} or {@code https}, as the request came
   * @return empty if it asks for none
   */
  public Optional<StubResponse> page(WireRequest request, String scheme) {
    if (!request.method().equals("GET")) {
      return Optional.empty();
    }
    if (request.path().equals("/") && isBrowser(request)) {
      return Optional.of(index(request, scheme));
    }
    if (request.path().equals("/favicon.ico")) {
      return docs(ICON);
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
    return page(HTML, IndexPage.html(stub, data.get(), endpoint).getBytes(UTF_8));
  }

  private Optional<StubResponse> docs(String name) {
    if (name.equals("openapi.json")) {
      return Optional.of(page("application/json", TryOut.document(stub.contract(), data.get())));
    }
    return Optional.ofNullable(FILES.get(name)).map(file -> page(file.type(), file.read()));
  }

  private static StubResponse page(String type, byte[] body) {
    return new StubResponse(
        OK,
        Map.of(
            "Content-Type",
            type,
            "Content-Security-Policy",
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"),
        body);
  }
}
