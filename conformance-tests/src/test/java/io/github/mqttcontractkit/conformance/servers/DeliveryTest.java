package io.github.mqttcontractkit.conformance.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a behaviour asks of the connection is done, and not sent to the client. */
class DeliveryTest {
  private static final WireRequest REQUEST = new WireRequest("GET", "/", "", Map.of(), new byte[0]);

  @Test
  void piecesAreSentOneByOne() throws IOException {
    Flushes out = new Flushes();

    deliver(Wire.pieces(30, 0), out);

    assertThat(out.sizes).hasSizeGreaterThan(2);
    assertThat(out.sizes.subList(0, out.sizes.size() - 1)).containsOnly(30);
  }

  @Test
  void interimAnswersComeFirst() throws IOException {
    assertThat(sent(Wire.interim(102, 103)))
        .startsWith("HTTP/1.1 102 Wait\r\n")
        .contains("\r\n\r\nHTTP/1.1 103 Wait\r\n")
        .contains("\r\n\r\nHTTP/1.1 200 Whatever\r\n");
  }

  @Test
  void chunksHaveTheSizesAskedFor() throws IOException {
    assertThat(sent(Wire.chunks(1, 3)))
        .endsWith("\r\n\r\n1\r\n{\r\n3\r\n\"a\"\r\n1\r\n}\r\n0\r\n\r\n");
  }

  @Test
  void chunkExtensionsStandBehindSizes() throws IOException {
    assertThat(sent(Wire.chunkExtensions().over(Wire.chunks(9))))
        .endsWith("\r\n\r\n005;n=0;q=\"a;b\"\r\n{\"a\"}\r\n0;last\r\nX-Chunks: 1\r\n\r\n");
  }

  @Test
  void headersMayComeInSeveralLines() throws IOException {
    assertThat(sent(Wire.colon(":\t").over(Wire.lines("Vary", "a", "b"))))
        .contains("\r\nVary:\ta\r\nVary:\tb\r\n");
  }

  @Test
  void versionAndReasonAreTold() throws IOException {
    assertThat(sent(Wire.version("HTTP/1.0").over(Wire.reason(""))))
        .startsWith("HTTP/1.0 200 \r\n");
  }

  @Test
  void connectionIsClosedBehindTheLastAnswerOnly() throws IOException {
    Behaviour closing = Wire.closingAfter(2);

    assertThat(open(closing, 1)).isTrue();
    assertThat(open(closing, 2)).isFalse();
  }

  @Test
  void optionsAreNotSent() throws IOException {
    assertThat(sent(Wire.closingAfter(1).over(Wire.pieces(1, 0)))).doesNotContain(Wire.PREFIX);
  }

  private static boolean open(Behaviour behaviour, int number) throws IOException {
    WireRequest numbered = Wire.numbered(REQUEST, 1, number);
    return Delivery.of(behaviour.answer(numbered, request -> answer()))
        .to(new ByteArrayOutputStream());
  }

  private static String sent(Behaviour behaviour) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    deliver(behaviour, out);
    return out.toString(UTF_8);
  }

  private static void deliver(Behaviour behaviour, OutputStream out) throws IOException {
    Delivery.of(behaviour.answer(REQUEST, request -> answer())).to(out);
  }

  private static StubResponse answer() {
    return new StubResponse(
        200, Map.of("Content-Type", "application/json"), "{\"a\"}".getBytes(UTF_8));
  }

  /** Notes how many bytes come between two flushes. */
  private static final class Flushes extends OutputStream {
    private final List<Integer> sizes = new ArrayList<>();
    private int size;

    @Override
    public void write(int b) {
      size++;
    }

    @Override
    public void flush() {
      sizes.add(size);
      size = 0;
    }
  }
}
