package io.github.mqttcontractkit.stub.server;

import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.nio.ByteBuffer;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpStatus;
import wiremock.org.eclipse.jetty.server.handler.ErrorHandler;

/**
 * Writes the response to a request that Jetty itself refuses: a path with a malformed
 * percent-encoding, malformed or too long headers. Jetty decides the status.
 */
final class UnreadableRequestHandler extends ErrorHandler {
  private final Stub stub;

  UnreadableRequestHandler(Stub stub) {
    this.stub = stub;
  }

  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
    StubResponse response =
        stub.refuse(
            "Request",
            "The request line or a header can't be read: %s."
                .formatted(reason == null ? HttpStatus.getMessage(status) : reason));
    response.headers().forEach(fields::put);
    return ByteBuffer.wrap(response.body());
  }
}
