package io.github.mqttcontractkit.stub.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mqttcontractkit.contract.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * The static files below {@code /docs/}. Those of Swagger UI come from its webjar, which need not
 * be on the class path; without it a page says so.
 */
final class DocsFiles {
  static final String ICON = "favicon-32x32.png";

  private static final String PAGE = "";
  private static final String HTML = "text/html;charset=utf-8";
  private static final String SCRIPT = "text/javascript;charset=utf-8";
  private static final String CSS = "text/css;charset=utf-8";
  private static final String PNG = "image/png";
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  /**
   * A file.
   *
   * @param resource its place on the class path
   * @param type its media type
   */
  private record DocsFile(String resource, String type) {}

  /**
   * A file that was asked for.
   *
   * @param status HTTP status; 404 if the file needs Swagger UI, which is missing
   * @param type its media type
   * @param body its bytes
   */
  record Found(int status, String type, byte[] body) {}

  private final String swaggerUi;
  private final Map<String, DocsFile> files;

  /** The files, with the version of Swagger UI that the build names. */
  DocsFiles() {
    this(Versions.SWAGGER_UI);
  }

  /** The files, with a version of Swagger UI. */
  DocsFiles(String swaggerUiVersion) {
    this.swaggerUi = "/META-INF/resources/webjars/swagger-ui/" + swaggerUiVersion + "/";
    this.files =
        Map.of(
            PAGE,
            new DocsFile("docs.html", HTML),
            "docs.js",
            new DocsFile("docs.js", SCRIPT),
            "index.css",
            new DocsFile("index.css", CSS),
            "swagger-ui.css",
            new DocsFile(swaggerUi + "swagger-ui.css", CSS),
            "swagger-ui-bundle.js",
            new DocsFile(swaggerUi + "swagger-ui-bundle.js", SCRIPT),
            ICON,
            new DocsFile(swaggerUi + ICON, PNG),
            Contract.FILE,
            new DocsFile("/openapi/" + Contract.FILE, "application/yaml"));
  }

  /** The file with a name; empty if there is none. */
  Optional<Found> find(String name) {
    return Optional.ofNullable(files.get(name)).map(file -> read(name, file));
  }

  private Found read(String name, DocsFile file) {
    boolean needsSwaggerUi = name.equals(PAGE) || file.resource().startsWith(swaggerUi);
    if (needsSwaggerUi && DocsFiles.class.getResource(swaggerUi + "swagger-ui-bundle.js") == null) {
      return new Found(NOT_FOUND, "text/plain;charset=utf-8", missing().getBytes(UTF_8));
    }
    try (InputStream in = DocsFiles.class.getResourceAsStream(file.resource())) {
      return new Found(OK, file.type(), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String missing() {
    return "Swagger UI is not on the class path; add org.webjars:swagger-ui:%s. The document itself is /docs/%s.\n"
        .formatted(Versions.SWAGGER_UI, Contract.FILE);
  }
}
