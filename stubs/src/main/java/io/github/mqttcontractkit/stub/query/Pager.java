package io.github.mqttcontractkit.stub.query;

import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.stub.gateway.ApiError;
import io.github.mqttcontractkit.stub.gateway.OperationCall;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The stage that cuts one page out of all items: by token where there is one, else by number. A
 * page past the end is empty.
 */
final class Pager {
  private static final BigInteger ONE = BigInteger.ONE;

  private Pager() {}

  /**
   * Cuts the page.
   *
   * @throws ApiError if the token is damaged or belongs to another question
   */
  static Page page(OperationCall question, List<?> items) {
    BigInteger size = new BigInteger(question.parameters().get(question.operation().size().name()));
    Optional<String> token =
        Optional.ofNullable(question.parameters().get(question.operation().token().name()))
            .filter(text -> !text.isEmpty());
    BigInteger offset =
        token
            .map(text -> BigInteger.valueOf(offset(question, text)))
            .orElseGet(() -> number(question).subtract(ONE).multiply(size));
    BigInteger number = token.isPresent() ? offset.divide(size).add(ONE) : number(question);
    int from = offset.min(BigInteger.valueOf(items.size())).intValue();
    int to = Math.min(from + size.intValue(), items.size());
    return new Page(
        items.subList(from, to),
        number,
        items.size(),
        to < items.size() ? Optional.of(PageToken.write(question, to)) : Optional.empty());
  }

  private static int offset(OperationCall question, String token) {
    return PageToken.read(question, token)
        .orElseThrow(() -> question.refusal("parameter", question.operation().token().name()));
  }

  private static BigInteger number(OperationCall question) {
    Operation operation = question.operation();
    return operation
        .page()
        .map(Parameter::name)
        .map(question.parameters()::get)
        .map(BigInteger::new)
        .orElse(ONE);
  }
}
