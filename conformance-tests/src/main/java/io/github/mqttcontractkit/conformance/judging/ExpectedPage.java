package io.github.mqttcontractkit.conformance.judging;

import io.github.mqttcontractkit.conformance.request.Answer;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.conformance.target.DataSnapshot;
import io.github.mqttcontractkit.conformance.target.Item;
import io.github.mqttcontractkit.conformance.target.Page;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.rpc.Call;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the data that are known say of a page without a token, or by number.
 *
 * @param all the items of the query
 * @param items those of the page, in the order of the walk that is known; as many as the page has
 *     room for
 * @param before how many items stand on the pages before
 */
public record ExpectedPage(Set<Item> all, List<Item> items, long before) {

  /** What is expected; empty if the data do not tell, or the request is not one of that kind. */
  public static Optional<ExpectedPage> of(Answer answer, DataSnapshot snapshot) {
    Operation operation = answer.operation();
    Call call = answer.request().call();
    if (call.parameters().containsKey(operation.token().name())
        || !call.action().equals(operation.name())) {
      return Optional.empty();
    }
    Optional<BigInteger> size = Numbers.given(call, operation.size());
    Optional<BigInteger> number = number(call, operation);
    Query query = Query.of(operation, call);
    Optional<Set<Item>> all = snapshot.allItems(query);
    boolean counted =
        number.filter(BigInteger.ONE::equals).isPresent() || hasFullPages(query, snapshot);
    return size.isEmpty() || number.isEmpty() || !counted
        ? Optional.empty()
        : all.map(items -> page(items, size.get(), number.get()));
  }

  /** Where pages may be short, a number does not tell how many items stand before. */
  private static boolean hasFullPages(Query query, DataSnapshot snapshot) {
    List<Page> pages = snapshot.baseline(snapshot.unfiltered(query)).pages();
    return pages.stream()
        .limit(Math.max(0, pages.size() - 1))
        .allMatch(
            page -> page.items().size() == snapshot.baseline(snapshot.unfiltered(query)).size());
  }

  private static Optional<BigInteger> number(Call call, Operation operation) {
    Optional<Parameter> page = operation.page();
    return page.filter(p -> call.parameters().containsKey(p.name())).isPresent()
        ? Numbers.given(call, page.orElseThrow())
        : Optional.of(BigInteger.ONE);
  }

  private static ExpectedPage page(Set<Item> all, BigInteger size, BigInteger number) {
    long before =
        number
            .subtract(BigInteger.ONE)
            .multiply(size)
            .min(BigInteger.valueOf(all.size()))
            .longValueExact();
    List<Item> items = all.stream().skip(before).limit(size.longValueExact()).toList();
    return new ExpectedPage(all, items, before);
  }
}
