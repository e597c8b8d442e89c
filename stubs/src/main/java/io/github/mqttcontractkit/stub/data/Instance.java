package io.github.mqttcontractkit.stub.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The data of one instance.
 *
 * @param groups client ids that hold a device credential, by group id; the lists never change
 * @param identities in the order in which they are listed; the list never changes
 * @param items items of any operation, by the operation's name; they replace what the operation
 *     would list from the other sections
 */
public record Instance(
    Map<String, List<String>> groups,
    List<Identity> identities,
    Map<String, OperationItems> items) {
  public Instance {
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
  }

  /** An instance without a section {@code items}. */
  public Instance(Map<String, List<String>> groups, List<Identity> identities) {
    this(groups, identities, Map.of());
  }
}
