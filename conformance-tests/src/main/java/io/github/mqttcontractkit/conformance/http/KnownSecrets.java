package io.github.mqttcontractkit.conformance.http;

import io.github.mqttcontractkit.rpc.UrlEncoded;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds secrets whose values are known, in any text, in one pass however many there are: as they
 * are, and as URLs and error messages write them.
 */
final class KnownSecrets {
  /** Shorter texts stand in an answer by chance too. */
  private static final int TELLING = 8;

  /** The spellings by how they start, the longest first. */
  private final Map<String, List<String>> spellings;

  KnownSecrets(Collection<String> secrets) {
    spellings =
        secrets.stream()
            .filter(secret -> secret.length() >= TELLING)
            .flatMap(KnownSecrets::spelled)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.groupingBy(spelling -> spelling.substring(0, TELLING)));
  }

  private static Stream<String> spelled(String secret) {
    String once = UrlEncoded.encode(secret);
    return once.equals(secret)
        ? Stream.of(secret)
        : Stream.of(secret, once, UrlEncoded.encode(once));
  }

  /** The same text with the secrets masked. */
  String mask(String text) {
    if (spellings.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder();
    int from = 0;
    for (int at = 0; at + TELLING <= text.length(); ) {
      int length = lengthAt(text, at);
      if (length > 0) {
        masked.append(text, from, at).append(SpelledSecrets.MASK);
        from = at + length;
      }
      at += Math.max(1, length);
    }
    return from == 0 ? text : masked.append(text, from, text.length()).toString();
  }

  private int lengthAt(String text, int at) {
    return spellings.getOrDefault(text.substring(at, at + TELLING), List.of()).stream()
        .filter(spelling -> text.startsWith(spelling, at))
        .findFirst()
        .map(String::length)
        .orElse(0);
  }
}
