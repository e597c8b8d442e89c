package io.github.mqttcontractkit.conformance.values;

import io.github.mqttcontractkit.rpc.UrlEncoded;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is left of texts for searches that do not compare exactly. */
final class FoldedText {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9})?(?:e[0-9])?");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{M}\\p{Cf}\\p{Cc}\"'\\\\]");

  private FoldedText() {}

  /** Without case, accents, width, and blanks around it. */
  static String plain(String text) {
    return Normalizer.normalize(text, Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  /** The same, without letters that are not seen, escapes and quotes; numbers by their value. */
  static String bare(String text) {
    String bare = INVISIBLE.matcher(plain(decoded(text))).replaceAll("").strip();
    return NUMBER.matcher(bare).matches()
        ? new BigDecimal(bare).stripTrailingZeros().toPlainString()
        : bare;
  }

  /** Once more without percent-encoding and {@code +} for a blank. */
  static String decoded(String text) {
    return UrlEncoded.parse("v=" + text.replace("&", "%26")).getOrDefault("v", "");
  }
}
