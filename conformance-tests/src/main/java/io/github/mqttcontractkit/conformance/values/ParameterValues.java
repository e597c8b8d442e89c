package io.github.mqttcontractkit.conformance.values;

import static io.github.mqttcontractkit.conformance.verdict.Level.MUST;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mqttcontractkit.conformance.values.Candidates.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Values for parameters: the telling ones first, then any others. */
public final class ParameterValues {
  private static final int LONG_TEXT = 8 * 1024;

  private static final List<String> HOSTILE =
      List.of(
          "'\"\\<b>&amp;</b>%s%n${1+1}{{1+1}}../a&b=c+d%41;e#f?g\r\nX-Injected: 1\u001b[31m日本語 😀ßİﬁ",
          "x".repeat(LONG_TEXT),
          "日本語 😀 \u202e\u200b\u0301e\u0301ßİﬁ\u2028\u2029\ufeff\u0001\u007f\u0000",
          "\u0000",
          "'\"\\<b>&amp;</b>%s%n${1+1}{{1+1}}../a&b=c+d%41;e#f?g",
          "\u001b[31m\u007f\u0085\u0001",
          "\r\nX-Injected: 1",
          "\"",
          "\uFFFD\uFFFF\uDBFF\uDFFF\u0080",
          "'",
          "\t \u00a0\u3000",
          "\\",
          "*%_?[a-z]");

  private ParameterValues() {}

  /** No value. */
  public static Candidates missing() {
    return Candidates.only(List.of(new Candidate(Optional.empty(), MUST)));
  }

  /** An empty value. */
  public static Candidates empty() {
    return Candidates.only(List.of(Candidate.of("", MUST)));
  }

  /** Words that are none of these. */
  public static Candidates noneOf(List<String> values) {
    Stream<String> close =
        values.stream()
            .flatMap(
                value ->
                    Stream.of(
                        value.substring(0, value.length() - 1),
                        value.toLowerCase(Locale.ROOT),
                        value + " x",
                        value + "X",
                        value + ",",
                        "*",
                        value.substring(1)));
    List<String> first =
        Stream.of(Stream.of("NOBODY", String.join(",", values)), close)
            .flatMap(texts -> texts)
            .distinct()
            .filter(value -> isOther(value, values))
            .toList();
    return Candidates.of(
        first,
        Arbitraries.strings()
            .withCharRange('A', 'Z')
            .ofMinLength(1)
            .ofMaxLength(8)
            .filter(value -> isOther(value, values)));
  }

  private static boolean isOther(String value, List<String> values) {
    return !value.isEmpty() && !values.contains(value);
  }

  /**
   * Texts that break careless programs, several of them in one; none could do harm if it were run.
   * What has no UTF-8 form no client can send.
   */
  public static Candidates hostile() {
    return Candidates.of(HOSTILE, hostileTexts());
  }

  /** The same, and an empty text. */
  public static Candidates hostileOrEmpty() {
    List<String> first = new ArrayList<>(HOSTILE);
    first.add(1, "");
    return Candidates.of(first, hostileTexts());
  }

  private static Arbitrary<String> hostileTexts() {
    return Arbitraries.strings()
        .all()
        .ofMinLength(1)
        .ofMaxLength(40)
        .filter(text -> UTF_8.newEncoder().canEncode(text));
  }

  /** Parts of a text to try in place of it; never a half of a letter. */
  static Stream<String> shorter(String text) {
    int half = text.length() / 2;
    return Stream.of(
            text.substring(0, half),
            text.substring(half),
            text.substring(Math.min(1, text.length())),
            text.substring(0, Math.max(0, text.length() - 1)))
        .filter(part -> !part.isEmpty() && UTF_8.newEncoder().canEncode(part));
  }
}
