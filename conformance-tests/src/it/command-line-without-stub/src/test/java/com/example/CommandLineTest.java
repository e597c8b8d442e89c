package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mqttcontractkit.conformance.cli.ConformanceCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The command line where the stub is not on the class path. */
class CommandLineTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return ConformanceCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  @Test
  void asksForAnEndpoint() {
    assertEquals(2, run());
    assertEquals(
        "--endpoint is needed, since the stub is not on the class path.",
        err.toString().lines().findFirst().orElseThrow());
  }

  @Test
  void listsRules() {
    assertEquals(0, run("--list"), err.toString());
  }

  @Test
  void checksAnEndpoint() {
    assertEquals(3, run("--endpoint", "http://127.0.0.1:1"), err.toString());
  }
}
