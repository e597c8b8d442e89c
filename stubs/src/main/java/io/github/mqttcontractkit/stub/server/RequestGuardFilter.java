package io.github.mqttcontractkit.stub.server;

import io.github.mqttcontractkit.rpc.UrlEncoded;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wiremock.jakarta.servlet.Filter;
import wiremock.jakarta.servlet.FilterChain;
import wiremock.jakarta.servlet.ReadListener;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.jakarta.servlet.ServletRequest;
import wiremock.jakarta.servlet.ServletResponse;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletRequestWrapper;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.util.MultiMap;

/**
 * Stands before WireMock, which would read a body of any size, unpack it if it is packed, and fail
 * at an unknown charset, at a multipart body without a boundary, and at a query or a form with a
 * malformed escape.
 */
final class RequestGuardFilter implements Filter {
  private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Pattern CHARSET = Pattern.compile("charset=\\s*\"?([^\";]*)");
  private static final int GZIP_1 = 0x1f;
  private static final int GZIP_2 = 0x8b;

  private final Stub stub;
  private final int mostBytes;

  /**
   * @param stub answers what is not let through
   * @param mostBytes largest body that is let through
   */
  RequestGuardFilter(Stub stub, int mostBytes) {
    this.stub = stub;
    this.mostBytes = mostBytes;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    byte[] body = request.getInputStream().readNBytes(mostBytes + 1);
    if (body.length > mostBytes
        || isPacked((HttpServletRequest) request, body)
        || !isTyped(request)) {
      refuse((HttpServletResponse) response);
    } else {
      chain.doFilter(new Harmless((HttpServletRequest) request, body), response);
    }
  }

  private static boolean isPacked(HttpServletRequest request, byte[] body) {
    return request.getHeader("Content-Encoding") != null
        || body.length > 1 && (body[0] & 0xff) == GZIP_1 && (body[1] & 0xff) == GZIP_2;
  }

  /**
   * Whether WireMock can read the type: it wants a known charset, and a boundary in a multipart.
   */
  private static boolean isTyped(ServletRequest request) {
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
                    .formatted(mostBytes)
                + " and has a boundary if it is multipart.");
    response.setStatus(answer.status());
    response.setHeader("Connection", "close");
    answer.headers().forEach(response::setHeader);
    response.getOutputStream().write(answer.body());
  }

  /** A request with a body that is read already and a query that can be decoded. */
  private static final class Harmless extends HttpServletRequestWrapper {
    private final byte[] body;

    Harmless(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public String getQueryString() {
      String query = super.getQueryString();
      return query == null ? null : NO_ESCAPE.matcher(query).replaceAll("%25");
    }

    /** Only this tells WireMock to look for form parameters; our stages read the header. */
    @Override
    public String getContentType() {
      String type = super.getContentType();
      boolean form = type != null && type.contains(UrlEncoded.MEDIA_TYPE);
      return form && !canBeDecoded() ? null : type;
    }

    private boolean canBeDecoded() {
      try {
        String encoding = getCharacterEncoding();
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        wiremock.org.eclipse.jetty.util.UrlEncoded.decodeTo(
            new String(body, charset), new MultiMap<>(), charset);
        return true;
      } catch (RuntimeException malformed) {
        return false;
      }
    }

    @Override
    public ServletInputStream getInputStream() {
      return new Bytes(body);
    }
  }

  private static final class Bytes extends ServletInputStream {
    private final ByteArrayInputStream in;

    Bytes(byte[] bytes) {
      in = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() {
      return in.read();
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
      return in.read(buffer, from, length);
    }

    @Override
    public boolean isFinished() {
      return in.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("the body is there already");
    }
  }
}
