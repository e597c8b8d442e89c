package io.github.mqttcontractkit.stub.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mqttcontractkit.contract.Filter;
import io.github.mqttcontractkit.stub.gateway.OperationCall;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes and reads page tokens. A token says where the next page begins and which query it belongs
 * to: base64url of the offset and a digest over offset, operation, resources and filters. The page
 * size is no part of it, so it may change from page to page. The server keeps no state, so a token
 * outlives a restart.
 */
final class PageToken {
  /** Not a secret: the digest detects foreign and damaged tokens, it does not protect anything. */
  private static final SecretKeySpec KEY =
      new SecretKeySpec("page token, version 1".getBytes(UTF_8), "HmacSHA256");

  private static final int DIGEST_BYTES = 16;
  private static final int BYTES = Integer.BYTES + DIGEST_BYTES;

  private PageToken() {}

  /** Writes the token of the page that begins at an offset. */
  static String write(OperationCall call, int offset) {
    byte[] token = ByteBuffer.allocate(BYTES).putInt(offset).put(digest(call, offset)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /**
   * Reads a token.
   *
   * @return the offset; empty if no page of this query has the token
   */
  static Optional<Integer> read(OperationCall call, String text) {
    return decode(text)
        .filter(token -> token.length == BYTES)
        .map(token -> ByteBuffer.wrap(token).getInt())
        .filter(offset -> MessageDigest.isEqual(bytes(write(call, offset)), bytes(text)));
  }

  private static Optional<byte[]> decode(String text) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static byte[] digest(OperationCall call, int offset) {
    try {
      Mac mac = Mac.getInstance(KEY.getAlgorithm());
      mac.init(KEY);
      return Arrays.copyOf(mac.doFinal(bytes(offset + scope(call))), DIGEST_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes each part with its length before it, so that different queries give different texts. */
  private static String scope(OperationCall call) {
    var scope = new StringJoiner("");
    Stream<String> resources =
        Stream.of("instance", "group")
            .flatMap(kind -> call.operation().resource(kind).stream())
            .map(parameter -> parameter.name());
    Stream<String> filters = call.filters().stream().map(Filter::parameter);
    Stream.concat(resources, filters)
        .flatMap(name -> Stream.of(name, call.parameters().get(name)))
        .forEach(part -> scope.add("/" + part.length() + ":" + part));
    return "/" + call.operation().name() + scope;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
