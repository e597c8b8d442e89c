package io.github.mqttcontractkit.stub.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions, from a file that the build fills in. */
public final class Versions {
  /** Version of the kit. */
  public static final String KIT = read("kit");

  static final String SWAGGER_UI = read("swagger-ui");

  private Versions() {}

  private static String read(String name) {
    try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
      var versions = new Properties();
      versions.load(in);
      return versions.getProperty(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
