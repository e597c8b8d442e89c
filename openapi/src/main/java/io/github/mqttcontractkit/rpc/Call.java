package io.github.mqttcontractkit.rpc;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A call of an operation, independent of the HTTP request that carries it.
 *
 * @param action name of the operation
 * @param version version of the API, where the client names one
 * @param parameters all parameters by name, decoded; undocumented ones too
 */
public record Call(String action, Optional<String> version, Map<String, String> parameters) {
  public Call {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  /** The value of a parameter. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** The same call with one parameter set. */
  public Call with(String name, String value) {
    var changed = new TreeMap<>(parameters);
    changed.put(name, value);
    return new Call(action, version, changed);
  }

  /** The same call without one parameter. */
  public Call without(String name) {
    var changed = new TreeMap<>(parameters);
    changed.remove(name);
    return new Call(action, version, changed);
  }
}
