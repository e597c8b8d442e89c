package io.github.mqttcontractkit.stub;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Ties an {@link MqttStub} to tests of JUnit 5: it is reset before every test and closed after the
 * last one. Register it with {@code @RegisterExtension}, in a static field for all tests of a class
 * or in an instance field for a stub of each test.
 */
public final class MqttStubExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
  private final MqttStubBuilder builder;
  private MqttStub stub;
  private boolean open;
  private int openClasses;

  /** Starts the stub that a builder describes. */
  public MqttStubExtension(MqttStubBuilder builder) {
    this.builder = builder;
    start();
  }

  /** The stub. */
  public MqttStub stub() {
    return stub;
  }

  /**
   * Starts a new stub where another class that inherits this extension has closed the first one.
   */
  @Override
  public void beforeAll(ExtensionContext context) {
    if (!open) {
      start();
    }
    openClasses++;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    stub.reset();
  }

  /** Closes the stub of an instance field, for which JUnit calls no {@link #beforeAll}. */
  @Override
  public void afterEach(ExtensionContext context) {
    if (openClasses == 0) {
      close();
    }
  }

  /** Closes the stub after the outermost class; JUnit calls this for nested classes too. */
  @Override
  public void afterAll(ExtensionContext context) {
    openClasses--;
    if (openClasses == 0) {
      close();
    }
  }

  private void start() {
    stub = builder.build();
    open = true;
  }

  private void close() {
    stub.close();
    open = false;
  }
}
