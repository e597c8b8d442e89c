package io.github.mqttcontractkit.stub.server;

import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wiremock.jakarta.servlet.Filter;
import wiremock.jakarta.servlet.FilterChain;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.ServletRequest;
import wiremock.jakarta.servlet.ServletResponse;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;

/**
 * Guards WireMock against requests that it does not handle well: it would read a body of any size,
 * decompress it, and fail at an unknown charset, at a multipart body without a boundary, and at a
 * query or a form with a malformed percent-encoding.
 */
final class RequestGuardFilter implements Filter {
  private static final Pattern CHARSET = Pattern.compile("charset=\\s*\"?([^\";]*)");
  private static final int GZIP_MAGIC_1 = 0x1f;
  private static final int GZIP_MAGIC_2 = 0x8b;

  private final Stub stub;
  private final int maxBytes;

  /**
   * @param stub answers refused requests
   * @param maxBytes largest body that is accepted
   */
  RequestGuardFilter(Stub stub, int maxBytes) {
    this.stub = stub;
    this.maxBytes = maxBytes;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    byte[] body = request.getInputStream().readNBytes(maxBytes + 1);
    if (body.length > maxBytes
        || isCompressed((HttpServletRequest) request, body)
        || !hasReadableType(request)) {
      refuse((HttpServletResponse) response);
    } else {
      chain.doFilter(new SanitizedRequest((HttpServletRequest) request, body), response);
    }
  }

  private static boolean isCompressed(HttpServletRequest request, byte[] body) {
    return request.getHeader("Content-Encoding") != null
        || body.length > 1 && (body[0] & 0xff) == GZIP_MAGIC_1 && (body[1] & 0xff) == GZIP_MAGIC_2;
  }

  /**
   * Whether WireMock can read the content type: it needs a known charset, and a boundary where the
   * body is multipart.
   */
  private static boolean hasReadableType(ServletRequest request) {
    String type = request.getContentType();
    if (type == null) {
      return true;
    }
    try {
      Matcher charset = CHARSET.matcher(type);
      return (!type.startsWith("multipart/") || type.contains("boundary="))
          && (!charset.find() || Charset.isSupported(charset.group(1)));
    } catch (IllegalArgumentException noCharsetName) {
      return false;
    }
  }

  private void refuse(HttpServletResponse response) throws IOException {
    StubResponse answer =
        stub.refuse(
            "Body",
            "A body has at most %d bytes, is not compressed, names no unknown charset,"
                    .formatted(maxBytes)
                + " and has a boundary if it is multipart.");
    response.setStatus(answer.status());
    response.setHeader("Connection", "close");
    answer.headers().forEach(response::setHeader);
    response.getOutputStream().write(answer.body());
  }
}
