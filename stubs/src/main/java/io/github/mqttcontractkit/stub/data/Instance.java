package io.github.mqttcontractkit.stub.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An instance.
 *
 * @param groups client ids that hold a device credential, by group id; the lists never change
 * @param identities in the order in which they are listed; the list never changes
 */
public record Instance(Map<String, List<String>> groups, List<Identity> identities) {
  public Instance {
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
  }
}
