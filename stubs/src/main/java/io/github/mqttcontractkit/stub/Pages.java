package io.github.mqttcontractkit.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.mqttcontractkit.acs.Binding;
import io.github.mqttcontractkit.acs.WireRequest;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.stub.data.Data;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Pages for people: the index, and the contract in Swagger UI. Nothing comes from elsewhere. */
final class Pages {
  private static final int OK = 200;
  private static final int FOUND = 302;
  private static final String DOCS = "/docs/";
  private static final String SWAGGER_UI =
      "/META-INF/resources/webjars/swagger-ui/" + Versions.SWAGGER_UI + "/";
  private static final String HTML = "text/html;charset=utf-8";
  private static final String SCRIPT = "text/javascript;charset=utf-8";
  private static final String CSS = "text/css;charset=utf-8";

  /** Files below {@code /docs/}: where they lie on the class path, and their type. */
  private static final Map<String, String[]> FILES =
      Map.of(
          "",
          new String[] {"pages/docs.html", HTML},
          "docs.js",
          new String[] {"pages/docs.js", SCRIPT},
          "index.css",
          new String[] {"pages/index.css", CSS},
          "swagger-ui.css",
          new String[] {SWAGGER_UI + "swagger-ui.css", CSS},
          "swagger-ui-bundle.js",
          new String[] {SWAGGER_UI + "swagger-ui-bundle.js", SCRIPT},
          "favicon-32x32.png",
          new String[] {SWAGGER_UI + "favicon-32x32.png", "image/png"},
          Contract.FILE,
          new String[] {"/openapi/" + Contract.FILE, "application/yaml"});

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]+");

  private final Contract contract;
  private final Supplier<Data> data;

  Pages(Contract contract, Supplier<Data> data) {
    this.contract = contract;
    this.data = data;
  }

  /** The page that a request asks for; empty if it asks for none. */
  Optional<Answer> page(WireRequest request) {
    if (!request.method().equals("GET")) {
      return Optional.empty();
    }
    if (request.path().equals("/") && isBrowser(request)) {
      return Optional.of(index(request));
    }
    if (request.path().equals("/docs")) {
      return Optional.of(new Answer(FOUND, Map.of("Location", DOCS), new byte[0]));
    }
    return request.path().startsWith(DOCS)
        ? docs(request.path().substring(DOCS.length()))
        : Optional.empty();
  }

  private boolean isBrowser(WireRequest request) {
    return request.header("accept").orElse("").contains("text/html")
        && Binding.read(contract.rpc(), request).isEmpty();
  }

  private Answer index(WireRequest request) {
    String host = request.header("host").filter(h -> HOST.matcher(h).matches()).orElse("localhost");
    return page(HTML, IndexPage.html(contract, data.get(), "http://" + host).getBytes(UTF_8));
  }

  private Optional<Answer> docs(String name) {
    if (name.equals("openapi.json")) {
      return Optional.of(page("application/json", document()));
    }
    return Optional.ofNullable(FILES.get(name)).map(file -> page(file[1], read(file[0])));
  }

  /** The document with this stub as its only server, so that requests from the page reach it. */
  private byte[] document() {
    try {
      ObjectNode root = (ObjectNode) new YAMLMapper().readTree(contract.yaml());
      root.putArray("servers").addObject().put("url", "/").put("description", "This stub");
      return root.toString().getBytes(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer page(String type, byte[] body) {
    return new Answer(
        OK,
        Map.of(
            "Content-Type",
            type,
            "Content-Security-Policy",
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"),
        body);
  }

  private static byte[] read(String resource) {
    try (InputStream in = Pages.class.getResourceAsStream(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
