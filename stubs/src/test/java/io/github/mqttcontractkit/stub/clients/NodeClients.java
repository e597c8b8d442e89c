package io.github.mqttcontractkit.stub.clients;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mqttcontractkit.rpc.Credentials;
import io.github.mqttcontractkit.stub.support.CallBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The vendor's Node clients in one process that lives as long as a test class. */
public final class NodeClients implements AutoCloseable {
  private static final Path INSTALLED = Path.of("target/node-clients/node_modules");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A call that takes longer hangs. */
  private static final int LONGEST_S = 60;

  private final Process process;
  private final BufferedReader outcomes;
  private final Writer calls;

  private NodeClients() throws IOException {
    var builder = new ProcessBuilder("node", "src/test/node/clients.js");
    builder.environment().put("NODE_PATH", INSTALLED.toAbsolutePath().toString());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    process = builder.start();
    outcomes = process.inputReader(UTF_8);
    calls = process.outputWriter(UTF_8);
  }

  /** Why the clients can't run here; empty if they can. */
  static Optional<String> hindrance() {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.of("the Node clients are not installed; .ci/node-clients installs them");
    }
    try {
      new ProcessBuilder("node", "--version")
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("there is no node to run them with");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  /** The clients; none where they can't run. */
  static Optional<NodeClients> startIfInstalled() throws IOException {
    return hindrance().isPresent() ? Optional.empty() : Optional.of(new NodeClients());
  }

  /** Asks once through the client that the script knows by that name. */
  JsonNode call(String client, String host, Credentials key, CallBuilder call) throws Exception {
    Map<String, Object> message =
        Map.of(
            "client", client,
            "host", host,
            "accessKeyId", key.accessKeyId(),
            "accessKeySecret", key.accessKeySecret(),
            "action", call.call().action(),
            "method", TestClient.method(call),
            "headers", call.headers(),
            "parameters", call.call().parameters());
    calls.write(JSON.writeValueAsString(message) + "\n");
    calls.flush();
    JsonNode outcome = JSON.readTree(outcome());
    if (outcome.has("body")) {
      return outcome.path("body");
    }
    throw new TestClient.Refused(
        OptionalInt.of(outcome.path("status").asInt()),
        outcome.path("code").asText(),
        outcome.path("message").asText(),
        outcome.path("requestId").asText());
  }

  private String outcome() throws Exception {
    String line =
        CompletableFuture.supplyAsync(
                () -> {
                  try {
                    return outcomes.readLine();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            .get(LONGEST_S, TimeUnit.SECONDS);
    if (line == null) {
      throw new IOException("the Node process ended with " + process.waitFor());
    }
    return line;
  }

  @Override
  public void close() throws Exception {
    calls.close();
    if (!process.waitFor(LONGEST_S, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
