package io.github.mqttcontractkit.stub.query;

import io.github.mqttcontractkit.contract.Filter;
import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.Instance;
import io.github.mqttcontractkit.stub.data.ItemList;
import io.github.mqttcontractkit.stub.data.ItemSources;
import io.github.mqttcontractkit.stub.gateway.ApiError;
import io.github.mqttcontractkit.stub.gateway.OperationCall;
import io.github.mqttcontractkit.stub.scenario.Scenarios;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Validates a call, finds the items that it asks for in a fixed order, and cuts out one page. */
public final class Search {
  private Search() {}

  /**
   * The page that a call asks for.
   *
   * @throws ApiError if a parameter is invalid, or if the instance or the group does not exist
   */
  public static Page page(OperationCall call, Data data) {
    Validation.check(call);
    return Pager.page(call, filtered(items(call, instance(call, data)), call));
  }

  private static ItemList<?> items(OperationCall call, Instance instance) {
    String operation = call.operation().name();
    Optional<Parameter> group = call.operation().resource("group");
    if (group.isEmpty()) {
      return ItemSources.items(instance, operation);
    }
    ItemList<?> items =
        ItemSources.groups(instance, operation).get(call.resource("group").orElse(""));
    if (items == null) {
      throw call.error("group", group.get().name());
    }
    return items;
  }

  /**
   * The instance that the call names. An operation that asks for no instance, and a reserved id
   * that is not in the data, read the first instance.
   */
  private static Instance instance(OperationCall call, Data data) {
    Optional<Parameter> parameter = call.operation().resource("instance");
    Optional<Instance> first = data.instances().values().stream().findFirst();
    if (parameter.isEmpty()) {
      return first.orElseGet(() -> new Instance(Map.of(), List.of()));
    }
    String id = call.resource("instance").orElse("");
    return Optional.ofNullable(data.instances().get(id))
        .or(() -> first.filter(instance -> Scenarios.isReserved(id)))
        .orElseThrow(() -> call.error("instance", parameter.get().name()));
  }

  private static ItemList<?> filtered(ItemList<?> items, OperationCall call) {
    Map<String, Predicate<String>> conditions =
        call.filters().stream()
            .collect(
                Collectors.toMap(
                    Filter::field,
                    filter -> text -> filter.accepts(text, call.parameters()),
                    Predicate::and));
    return conditions.isEmpty() ? items : items.where(conditions);
  }
}
