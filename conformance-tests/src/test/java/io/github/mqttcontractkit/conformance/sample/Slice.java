package io.github.mqttcontractkit.conformance.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param nextToken where to go on; null on the last page
 */
record Slice<T>(List<T> items, String nextToken) {

  /** The page that begins at an offset. */
  static <T> Slice<T> of(List<T> all, int offset, int size, String query) {
    int start = Math.min(offset, all.size());
    int end = Math.min(start + size, all.size());
    return new Slice<>(all.subList(start, end), end < all.size() ? token(query, end) : null);
  }

  /** Where a token goes on; no token, or an empty one, is the start. */
  static int offset(String query, String token) {
    if (token == null || token.isEmpty()) {
      return 0;
    }
    String digits = token.split("-", 2)[0];
    boolean given =
        digits.matches("\\d{1,9}") && token.equals(token(query, Integer.parseInt(digits)));
    if (!given) {
      throw Errors.refusal("parameter", "NextToken");
    }
    return Integer.parseInt(digits);
  }

  /** Good for one query only, so that no token leads into the items of another one. */
  private static String token(String query, int offset) {
    return offset + "-" + UUID.nameUUIDFromBytes((query + "\n" + offset).getBytes(UTF_8));
  }
}
