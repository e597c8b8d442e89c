package io.github.mqttcontractkit.conformance.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A script that a page holds.
 *
 * @param text of the script
 * @param hash source expression for a Content-Security-Policy (CSP Level 3, 2.3.1)
 */
public record InlineScript(String text, String hash) {

  /** Reads a script of this package. */
  static InlineScript load(String resource) {
    try (InputStream in = InlineScript.class.getResourceAsStream(resource)) {
      byte[] script = in.readAllBytes();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(script);
      return new InlineScript(
          new String(script, StandardCharsets.UTF_8),
          "sha256-" + Base64.getEncoder().encodeToString(digest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
