package io.github.mqttcontractkit.conformance.judging;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.target.OperationClient;
import io.github.mqttcontractkit.contract.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the document says of the error code of an answer. */
public final class ErrorCodes {
  private ErrorCodes() {}

  /** The documented errors that an answer's code may be, the most specific first. */
  public static List<ErrorCode> matching(OperationClient client, Exchange.Response response) {
    return client
        .contract()
        .errors(client.operation())
        .filter(error -> error.matches(response.code()))
        .toList();
  }

  /** The first of them. */
  static Optional<ErrorCode> of(OperationClient client, Exchange.Response response) {
    return matching(client, response).stream().findFirst();
  }

  /** Whether code and status stand together in the document. */
  public static boolean isDocumented(OperationClient client, Exchange.Response response) {
    return matching(client, response).stream().anyMatch(e -> e.status() == response.status());
  }

  /** Whether the code tells the caller one of these things. */
  public static boolean means(
      OperationClient client, Exchange.Response response, String... meanings) {
    return matching(client, response).stream()
        .limit(1)
        .anyMatch(error -> Stream.of(meanings).anyMatch(error::means));
  }

  /** Whether the gateway refused, in its own way, before the service was asked. */
  public static boolean isOfGateway(
      OperationClient client, Exchange.Response response, String meaning) {
    return matching(client, response).stream()
        .filter(client.contract().gatewayErrors()::contains)
        .anyMatch(error -> error.means(meaning) && error.status() == response.status());
  }

  /** Whether a message is the documented one, whatever stands for its placeholders. */
  public static boolean hasMessage(ErrorCode error, String message) {
    String pattern =
        Stream.of(error.message().split(Pattern.quote(ErrorCode.ANY), -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(message).matches();
  }
}
