package io.github.mqttcontractkit.rpc;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/** The signature of a request. */
public sealed interface Signature permits SignatureV1, SignatureV3 {
  /** The vendor's format of a time: UTC, without fractions of a second. */
  DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'")
          .withResolverStyle(ResolverStyle.STRICT)
          .withZone(ZoneOffset.UTC);

  /** Id of the key that the request claims to be signed with. */
  String accessKeyId();

  /** Time of signing, as the request has it. */
  String timestamp();

  /** The nonce, a text that is used for one request only. */
  Optional<String> nonce();

  /** How much the time of signing may differ from the server's time. */
  Duration validity();

  /** Whether the signature was made with this secret. */
  boolean isMadeWith(String accessKeySecret);

  /**
   * The texts that the server signs for comparison; the gateway quotes them in its error messages.
   */
  List<String> serverStrings();

  /** Time of signing; empty if it is not in the vendor's format. */
  default Optional<Instant> time() {
    try {
      return Optional.of(TIME.parse(timestamp(), Instant::from));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }
}
