package io.github.mqttcontractkit.conformance.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads an answer whole, within limits that an honest page of 100 items is far below. */
final class ResponseReader {
  /** Bytes of a body, decompressed. */
  static final int LONGEST_BODY = 1 << 20;

  /** JSON tokens in a body; a tree in memory takes far more room than its text. */
  static final int MOST_TOKENS = 50_000;

  /** Levels of JSON in a body. */
  static final int DEEPEST_NESTING = 100;

  /** The second is an old name of the first (RFC 9110, 8.4.1.3). */
  private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST_NESTING).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private ResponseReader() {}

  /**
   * Reads an answer.
   *
   * @param codePlace JSON pointer to the code of an error
   * @throws Unreachable if it is beyond the limits
   */
  static Exchange.Response read(Response response, String codePlace) throws IOException {
    byte[] body = body(response);
    JsonNode json = json(body);
    boolean success = response.statusCode() / 100 == 2;
    return new Exchange.Response(
        response.statusCode(),
        headers(response),
        new String(body, UTF_8),
        json,
        success ? "" : json.at(codePlace).asText());
  }

  private static Map<String, String> headers(Response response) {
    Map<String, String> headers = new TreeMap<>();
    response
        .headers()
        .forEach(
            header ->
                headers.merge(
                    header.getName().toLowerCase(Locale.ROOT),
                    header.getValue(),
                    (first, second) -> first + ", " + second));
    return headers;
  }

  /**
   * Decompresses here, because REST-assured would do it without a limit. What says that it is
   * compressed, and is not, is an answer all the same: its bytes as they came.
   */
  private static byte[] body(Response response) throws IOException {
    InputStream in = response.body().asInputStream();
    if (in == null) {
      return new byte[0];
    }
    byte[] raw = bounded(in);
    boolean zipped =
        GZIP.contains(String.valueOf(response.header("Content-Encoding")).toLowerCase(Locale.ROOT));
    if (!zipped) {
      return raw;
    }
    try (InputStream decoded = new GZIPInputStream(new ByteArrayInputStream(raw))) {
      return bounded(decoded);
    } catch (ZipException | EOFException notCompressed) {
      return raw;
    }
  }

  private static byte[] bounded(InputStream in) throws IOException {
    byte[] body = in.readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      throw new Unreachable("an answer of more than " + LONGEST_BODY + " bytes");
    }
    return body;
  }

  private static JsonNode json(byte[] body) throws IOException {
    try {
      limitTokens(body);
      return JsonNumbers.plain(JSON.readTree(body));
    } catch (StreamConstraintsException e) {
      throw new Unreachable("an answer beyond what the kit reads: " + e.getOriginalMessage());
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }

  /** Counts before a tree is built; Jackson limits the tokens by itself from 2.18 on only. */
  private static void limitTokens(byte[] body) throws IOException {
    try (JsonParser parser = JSON.createParser(body)) {
      for (int tokens = 0; parser.nextToken() != null; tokens++) {
        if (tokens == MOST_TOKENS) {
          throw new Unreachable(
              "an answer beyond what the kit reads: more than " + MOST_TOKENS + " JSON tokens");
        }
      }
    }
  }
}
