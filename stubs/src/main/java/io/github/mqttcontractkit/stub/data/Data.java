package io.github.mqttcontractkit.stub.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that the fake holds, unchangeable.
 *
 * @param instances by instance id
 */
public record Data(Map<String, Instance> instances) {
  private static final String STANDARD = "standard.yaml";

  public Data {
    instances = Collections.unmodifiableMap(new LinkedHashMap<>(instances));
  }

  /**
   * The data that a stub has if nobody says otherwise: {@code mqtt-demo} and {@code mqtt-empty}.
   */
  public static Data standard() {
    try (InputStream in = Data.class.getResourceAsStream(STANDARD)) {
      return DataFile.read(STANDARD, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
