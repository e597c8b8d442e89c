package io.github.mqttcontractkit.rpc;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/** A signature that came with a request, whichever way it travelled. */
public sealed interface Signature permits SignatureV1, SignatureV3 {
  /** The vendor's form of a time: whole seconds, UTC. */
  DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'")
          .withResolverStyle(ResolverStyle.STRICT)
          .withZone(ZoneOffset.UTC);

  /** Names the key that the request claims to be signed with. */
  String accessKeyId();

  /** When the request was signed, as it was written. */
  String timestamp();

  /** Text that makes the request unlike any other. */
  Optional<String> nonce();

  /** How far the time of a request may be from the server's. */
  Duration validity();

  /** Whether the signature was made with this secret. */
  boolean isMadeWith(String accessKeySecret);

  /** What the server signs for comparison, as the gateway repeats it to help: outermost first. */
  List<String> serverStrings();

  /** When the request was signed; empty if the time is not in the vendor's form. */
  default Optional<Instant> time() {
    try {
      return Optional.of(TIME.parse(timestamp(), Instant::from));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }
}
