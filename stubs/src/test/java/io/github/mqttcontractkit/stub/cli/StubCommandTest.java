package io.github.mqttcontractkit.stub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.stub.data.DataFile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StubCommandTest {
  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("--bla", "Unknown option --bla."),
        Arguments.of("--port x", "'x' is no whole number up to 2147483647."),
        Arguments.of("--max-qps 1.5", "'1.5' is no whole number"),
        Arguments.of("--port 65536", "a port is a number from 0 to 65535."),
        Arguments.of("--port -1", "a port is a number from 0 to 65535."),
        Arguments.of("--max-qps 0", "0 requests a second: it takes at least one."),
        Arguments.of("--bind-address no.such.address.invalid", "knows no such address."),
        Arguments.of("--data no-such-file", "there is no such file."),
        Arguments.of("--root-dir no-such", "no-such: there is no such folder."),
        Arguments.of("--port 0 what", "What is what?"),
        Arguments.of("--port 0 --no-request-journal what", "What is what?"),
        Arguments.of("--port 0 --container-threads 20 what", "What is what?"),
        Arguments.of("--port 0 --bla what", "Unknown option --bla."),
        Arguments.of("--port 0 --https-port x", "WireMock does not take --https-port x."));
  }

  @ParameterizedTest
  @MethodSource
  void wrong(String arguments, String sentence) {
    isRefused(sentence, arguments.split(" "));
  }

  @Test
  void portInUseIsReported() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      isRefused("Address already in use.", "--port", "" + other.getLocalPort());
    }
  }

  @Test
  void invalidDataFileIsReportedWithLineAndColumn(@TempDir Path folder) throws Exception {
    Path mine = Files.writeString(folder.resolve("mine.yaml"), "instances:\n  a: {group: 1}\n");
    isRefused("mine.yaml:2:14: ", "--data", mine.toString());
    isRefused("can't be read", "--data", folder.toString());
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});
    isRefused("this is no UTF-8.", "--data", binary.toString());
    Path large = folder.resolve("large");
    try (var file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(DataFile.MAX_CHARACTERS + 1L);
    }
    isRefused("large has more than 67108864 bytes.", "--data", large.toString());
  }

  private static void isRefused(String sentence, String... arguments) {
    PrintStream before = System.err;
    var err = new ByteArrayOutputStream();
    System.setErr(new PrintStream(err, true));
    try {
      assertThat(StubCommand.run(arguments)).isEqualTo(2);
    } finally {
      System.setErr(before);
    }
    assertThat(err.toString()).contains(sentence).hasLineCount(1);
  }
}
