package io.github.mqttcontractkit.stub.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The data that a stub answers from; immutable.
 *
 * @param instances by instance id
 */
public record Data(Map<String, Instance> instances) {
  public Data {
    instances = Collections.unmodifiableMap(new LinkedHashMap<>(instances));
  }

  /** The default data: the instances {@code mqtt-demo} and {@code mqtt-empty}. */
  public static Data standard() {
    return DataFile.shipped("standard.yaml");
  }
}
