package io.github.mqttcontractkit.stub.page;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.Operation;
import io.github.mqttcontractkit.contract.Parameter;
import io.github.mqttcontractkit.rpc.UrlEncoded;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.data.Instance;
import io.github.mqttcontractkit.stub.data.ItemSources;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sample requests that succeed with the current data. */
public final class SampleRequest {
  private static final BigInteger SIZE = BigInteger.TEN;

  private SampleRequest() {}

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

  /** Parameters of such a request: a small page of the first instance and its largest group. */
  static Map<String, String> parameters(Operation operation, Data data) {
    Optional<Map.Entry<String, Instance>> instance =
        data.instances().entrySet().stream().findFirst();
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.required()) {
        values.put(parameter.name(), parameter.example());
      }
    }
    BigInteger size = operation.size().schema().maximum().map(SIZE::min).orElse(SIZE);
    values.put(operation.size().name(), size.toString());
    operation
        .resource("instance")
        .ifPresent(p -> instance.ifPresent(i -> values.put(p.name(), i.getKey())));
    operation
        .resource("group")
        .flatMap(p -> instance.flatMap(i -> largestGroup(i.getValue(), operation)))
        .ifPresent(group -> values.put(operation.resource("group").orElseThrow().name(), group));
    return values;
  }

  private static Optional<String> largestGroup(Instance instance, Operation operation) {
    return ItemSources.groups(instance, operation.name()).entrySet().stream()
        .max(Comparator.comparingInt(group -> group.getValue().size()))
        .map(Map.Entry::getKey);
  }
}
