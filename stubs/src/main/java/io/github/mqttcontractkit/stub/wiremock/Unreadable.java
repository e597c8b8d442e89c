package io.github.mqttcontractkit.stub.wiremock;

import io.github.mqttcontractkit.stub.Answer;
import io.github.mqttcontractkit.stub.Stub;
import java.nio.ByteBuffer;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpStatus;
import wiremock.org.eclipse.jetty.server.handler.ErrorHandler;

/**
 * Writes the body for what Jetty refuses before anybody sees it: a path with a malformed escape,
 * headers that are none or too long. Jetty decides about the status.
 */
final class Unreadable extends ErrorHandler {
  private final Stub stub;

  Unreadable(Stub stub) {
    this.stub = stub;
  }

  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
    Answer answer =
        stub.refuse(
            "Request",
            "The request line or a header can't be read: %s."
                .formatted(reason == null ? HttpStatus.getMessage(status) : reason));
    answer.headers().forEach(fields::put);
    return ByteBuffer.wrap(answer.body());
  }
}
