package io.github.mqttcontractkit.stub.query;

import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.stub.data.ItemList;
import io.github.mqttcontractkit.stub.gateway.ApiError;
import io.github.mqttcontractkit.stub.gateway.OperationCall;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Cuts one page out of all items: by token where the call gives one, else by number. A page past
 * the end is empty.
 */
final class Pager {
  private static final BigInteger ONE = BigInteger.ONE;

  private Pager() {}

  /**
   * Cuts the page.
   *
   * @throws ApiError if the token is damaged or belongs to another query
   */
  static Page page(OperationCall call, ItemList<?> items) {
    BigInteger size = new BigInteger(call.parameters().get(call.operation().size().name()));
    Optional<String> token =
        Optional.ofNullable(call.parameters().get(call.operation().token().name()))
            .filter(text -> !text.isEmpty());
    BigInteger offset =
        token
            .map(text -> BigInteger.valueOf(offset(call, text)))
            .orElseGet(() -> number(call).subtract(ONE).multiply(size));
    BigInteger number = token.isPresent() ? offset.divide(size).add(ONE) : number(call);
    int from = offset.min(BigInteger.valueOf(items.size())).intValue();
    int to = Math.min(from + size.intValue(), items.size());
    return new Page(
        items.items(from, to),
        number,
        items.size(),
        to < items.size() ? Optional.of(PageToken.write(call, to)) : Optional.empty());
  }

  private static int offset(OperationCall call, String token) {
    return PageToken.read(call, token)
        .orElseThrow(() -> call.error("parameter", call.operation().token().name()));
  }

  private static BigInteger number(OperationCall call) {
    Operation operation = call.operation();
    return operation
        .page()
        .map(Parameter::name)
        .map(call.parameters()::get)
        .map(BigInteger::new)
        .orElse(ONE);
  }
}
