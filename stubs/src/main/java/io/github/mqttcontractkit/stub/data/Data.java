package io.github.mqttcontractkit.stub.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that the fake holds, unchangeable.
 *
 * @param instances by instance id
 */
public record Data(Map<String, Instance> instances) {
  public Data {
    instances = Collections.unmodifiableMap(new LinkedHashMap<>(instances));
  }

  /**
   * The data that a stub has if nobody says otherwise: {@code mqtt-demo} and {@code mqtt-empty}.
   */
  public static Data standard() {
    return DataFile.readOwn("standard.yaml");
  }
}
