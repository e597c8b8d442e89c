package io.github.mqttcontractkit.stub.server;

import io.github.mqttcontractkit.rpc.UrlEncoded;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import wiremock.jakarta.servlet.ReadListener;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletRequestWrapper;
import wiremock.org.eclipse.jetty.util.MultiMap;

/** A request whose body is read already and whose query can be decoded. */
final class SanitizedRequest extends HttpServletRequestWrapper {
  private static final Pattern MALFORMED_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private final byte[] body;

  SanitizedRequest(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  @Override
  public String getQueryString() {
    String query = super.getQueryString();
    return query == null ? null : MALFORMED_ESCAPE.matcher(query).replaceAll("%25");
  }

  /** Hides a malformed form from WireMock; the stub reads the header itself. */
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
    return new BodyInputStream(body);
  }

  private static final class BodyInputStream extends ServletInputStream {
    private final ByteArrayInputStream in;

    BodyInputStream(byte[] bytes) {
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
      throw new UnsupportedOperationException("the body is read already");
    }
  }
}
