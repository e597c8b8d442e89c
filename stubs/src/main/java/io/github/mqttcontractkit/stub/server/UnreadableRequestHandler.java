package io.github.mqttcontractkit.stub.server;

import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.nio.ByteBuffer;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpStatus;
import wiremock.org.eclipse.jetty.server.handler.ErrorHandler;

/**
 * Writes the body for what Jetty refuses before anybody sees it: a path with a malformed escape,
 * headers that are none or too long. Jetty decides about the status.
 */
final class UnreadableRequestHandler extends ErrorHandler {
  private final Stub stub;

  UnreadableRequestHandler(Stub stub) {
    this.stub = stub;
  }

  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
    StubResponse answer =
        stub.refuse(
            "Request",
            "The request line or a header can't be read: %s."
                .formatted(reason == null ? HttpStatus.getMessage(status) : reason));
    answer.headers().forEach(fields::put);
    return ByteBuffer.wrap(answer.body());
  }
}
