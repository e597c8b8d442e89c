package io.github.mqttcontractkit.stub.cli;

import io.github.mqttcontractkit.rpc.Credentials;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of {@code --access-key}. */
final class AccessKeyOption implements ITypeConverter<Credentials> {
  /** Stands for the key in the environment, so that no process list shows its secret. */
  static final String ENVIRONMENT = "environment";

  @Override
  public Credentials convert(String text) {
    try {
      return text.equals(ENVIRONMENT)
          ? Credentials.fromEnvironment(System.getenv())
              .orElseThrow(() -> new IllegalArgumentException("the environment holds no key."))
          : Credentials.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
