package io.github.mqttcontractkit.rpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signature V3, {@code ACS3-HMAC-SHA256}: the header {@code Authorization}, which covers method,
 * path, query, the headers {@code host}, {@code content-type} and {@code x-acs-*}, and the body.
 * The rules are the vendor's page "V3 request syntax and signature method".
 *
 * @param request the signed request
 * @param accessKeyId id of the key
 * @param signedHeaders names of the headers that it covers, in the order of the header
 * @param value 64 hexadecimal digits
 */
public record SignatureV3(
    WireRequest request, String accessKeyId, List<String> signedHeaders, String value)
    implements Signature {
  /** Name of the algorithm, first word of the header. */
  public static final String ALGORITHM = "ACS3-HMAC-SHA256";

  private static final String DATE = "x-acs-date";
  private static final String NONCE = "x-acs-signature-nonce";
  private static final String BODY_HASH = "x-acs-content-sha256";
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          ALGORITHM + " +Credential=([^,]+), *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})");

  /**
   * Reads the signature of a request.
   *
   * @return empty if the header is missing or malformed, or if it does not cover the host, the
   *     date, the hash of the body and all other headers {@code x-acs-*}
   */
  public static Optional<SignatureV3> read(WireRequest request) {
    return request
        .header("authorization")
        .map(AUTHORIZATION::matcher)
        .filter(Matcher::matches)
        .map(m -> new SignatureV3(request, m.group(1), List.of(m.group(2).split(";")), m.group(3)))
        .filter(SignatureV3::isComplete);
  }

  private boolean isComplete() {
    return request.headers().keySet().containsAll(signedHeaders)
        && signedHeaders.containsAll(List.of("host", DATE, BODY_HASH))
        && request.headers().keySet().stream()
            .filter(name -> name.startsWith("x-acs-"))
            .allMatch(signedHeaders::contains);
  }

  /**
   * Signs a request.
   *
   * @param request with the header {@code host}, which the signature covers
   * @param time time of signing; fractions of a second are dropped
   * @param nonce a text that was not used before
   * @return the request with the headers of the signature
   * @throws IllegalArgumentException if there is no header {@code host}
   */
  public static WireRequest sign(
      WireRequest request, Credentials credentials, Instant time, String nonce) {
    if (request.header("host").isEmpty()) {
      throw new IllegalArgumentException("signature V3 covers the header host, which is missing");
    }
    Map<String, String> headers = new TreeMap<>(request.headers());
    headers.put(DATE, TIME.format(time));
    headers.put(NONCE, nonce);
    headers.put(BODY_HASH, Digest.sha256(request.body()));
    credentials
        .securityToken()
        .ifPresent(
            token -> {
              headers.put("x-acs-accesskey-id", credentials.accessKeyId());
              headers.put("x-acs-security-token", token);
            });
    List<String> signed = headers.keySet().stream().filter(SignatureV3::isSigned).toList();
    String value =
        signature(
            stringToSign(canonicalRequest(request.withHeaders(headers), signed)),
            credentials.accessKeySecret());
    headers.put(
        "authorization",
        "%s Credential=%s,SignedHeaders=%s,Signature=%s"
            .formatted(ALGORITHM, credentials.accessKeyId(), String.join(";", signed), value));
    return request.withHeaders(headers);
  }

  private static boolean isSigned(String header) {
    return header.startsWith("x-acs-") || header.equals("host") || header.equals("content-type");
  }

  /** The request in the canonical form, which client and server compute in the same way. */
  static String canonicalRequest(WireRequest request, List<String> signedHeaders) {
    String query =
        UrlEncoded.pairs(request.query()).stream()
            .sorted(Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry::getValue))
            .map(UrlEncoded::format)
            .collect(Collectors.joining("&"));
    String headers =
        signedHeaders.stream()
            .sorted(Comparator.naturalOrder())
            .map(name -> name + ":" + request.header(name).orElse("").trim() + "\n")
            .collect(Collectors.joining());
    return String.join(
        "\n",
        request.method(),
        UrlEncoded.encode(request.path()).replace("%2F", "/"),
        query,
        headers,
        String.join(";", signedHeaders),
        Digest.sha256(request.body()));
  }

  static String stringToSign(String canonicalRequest) {
    return ALGORITHM + "\n" + Digest.sha256(canonicalRequest.getBytes(UTF_8));
  }

  static String signature(String stringToSign, String secret) {
    return HexFormat.of().formatHex(Digest.hmac("HmacSHA256", secret, stringToSign));
  }

  @Override
  public String timestamp() {
    return request.header(DATE).orElse("");
  }

  @Override
  public Optional<String> nonce() {
    return request.header(NONCE);
  }

  /** 15 minutes, from the vendor's page. */
  @Override
  public Duration validity() {
    return Duration.ofMinutes(15);
  }

  @Override
  public boolean isMadeWith(String accessKeySecret) {
    return Digest.equal(signature(serverStrings().get(0), accessKeySecret), value);
  }

  /** The string to sign, then the canonical request. */
  @Override
  public List<String> serverStrings() {
    String canonicalRequest = canonicalRequest(request, signedHeaders);
    return List.of(stringToSign(canonicalRequest), canonicalRequest);
  }
}
