package io.github.mqttcontractkit.stub.page;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.rpc.UrlEncoded;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.Instance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests that work on the data at hand, to show people. */
public final class Sample {
  private static final String SIZE = "10";

  private Sample() {}

  /** Path and query of a request in the RPC form. */
  public static String url(Contract contract, Operation operation, Data data) {
    return url(contract, operation, parameters(operation, data));
  }

  /** The same for another instance. */
  static String url(Contract contract, Operation operation, Data data, String instance) {
    Map<String, String> parameters = parameters(operation, data);
    operation.resource("instance").ifPresent(p -> parameters.put(p.name(), instance));
    return url(contract, operation, parameters);
  }

  private static String url(
      Contract contract, Operation operation, Map<String, String> parameters) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(contract.rpc().actionParameter(), operation.name());
    all.putAll(parameters);
    return contract.rpc().path() + "?" + UrlEncoded.format(all);
  }

  /** Parameters of such a request. */
  static Map<String, String> parameters(Operation operation, Data data) {
    Optional<Map.Entry<String, Instance>> instance =
        data.instances().entrySet().stream().findFirst();
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.required()) {
        values.put(parameter.name(), parameter.example());
      }
    }
    values.put(operation.size().name(), SIZE);
    operation
        .resource("instance")
        .ifPresent(p -> instance.ifPresent(i -> values.put(p.name(), i.getKey())));
    operation
        .resource("group")
        .ifPresent(p -> instance.ifPresent(i -> values.put(p.name(), largest(i.getValue(), p))));
    return values;
  }

  private static String largest(Instance instance, Parameter group) {
    return instance.groups().entrySet().stream()
        .max(Map.Entry.<String, List<String>>comparingByValue((a, b) -> a.size() - b.size()))
        .map(Map.Entry::getKey)
        .orElse(group.example());
  }
}
