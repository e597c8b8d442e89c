package io.github.mqttcontractkit.rpc;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Signature V1, {@code HMAC-SHA1}: a parameter that covers the method and all other parameters of
 * query and form body. The rules are the vendor's page "V2 RPC request syntax and signature
 * method"; it was the first signature of the style, and its version parameter says 1.0.
 *
 * @param request the signed request
 * @param parameters of query and form body
 */
public record SignatureV1(WireRequest request, Map<String, String> parameters)
    implements Signature {
  /** The value of {@code SignatureMethod}. */
  public static final String METHOD = "HMAC-SHA1";

  /** The value of {@code SignatureVersion}. */
  public static final String VERSION = "1.0";

  /** Parameter with the id of the key. */
  public static final String ACCESS_KEY_ID = "AccessKeyId";

  /** Parameter with the algorithm. */
  public static final String SIGNATURE_METHOD = "SignatureMethod";

  /** Parameter with the version of this signature. */
  public static final String SIGNATURE_VERSION = "SignatureVersion";

  private static final String VALUE = "Signature";
  private static final String NONCE = "SignatureNonce";
  private static final String TIMESTAMP = "Timestamp";

  /** Parameters that every signed request has. */
  public static final List<String> REQUIRED =
      List.of(ACCESS_KEY_ID, VALUE, SIGNATURE_METHOD, SIGNATURE_VERSION, NONCE, TIMESTAMP);

  /** Reads the signature of a request; parts of it may be missing. */
  public static SignatureV1 read(WireRequest request) {
    return new SignatureV1(request, request.parameters());
  }

  /** The first required parameter that is missing, if any. */
  public Optional<String> missing() {
    return REQUIRED.stream().filter(name -> parameter(name).isEmpty()).findFirst();
  }

  /**
   * Signs a request.
   *
   * @param request with all its parameters, {@code Action} and {@code Version} among them
   * @param time time of signing; fractions of a second are dropped
   * @param nonce a text that was not used before
   * @return the request with the parameters of the signature in its query
   */
  public static WireRequest sign(
      WireRequest request, Credentials credentials, Instant time, String nonce) {
    Map<String, String> added = new TreeMap<>();
    added.put(ACCESS_KEY_ID, credentials.accessKeyId());
    added.put(SIGNATURE_METHOD, METHOD);
    added.put(SIGNATURE_VERSION, VERSION);
    added.put(NONCE, nonce);
    added.put(TIMESTAMP, TIME.format(time));
    credentials.securityToken().ifPresent(token -> added.put("SecurityToken", token));
    WireRequest unsigned = request.withQuery(UrlEncoded.append(request.query(), added));
    String value =
        signature(stringToSign(read(unsigned), name -> true), credentials.accessKeySecret());
    return request.withQuery(UrlEncoded.append(unsigned.query(), Map.of(VALUE, value)));
  }

  private static String stringToSign(SignatureV1 signature, Predicate<String> value) {
    String canonical =
        signature.parameters.entrySet().stream()
            .filter(parameter -> !parameter.getKey().equals(VALUE))
            .filter(parameter -> value.test(parameter.getValue()))
            .sorted(Map.Entry.comparingByKey())
            .map(UrlEncoded::format)
            .collect(Collectors.joining("&"));
    return signature.request.method() + "&%2F&" + UrlEncoded.encode(canonical);
  }

  static String signature(String stringToSign, String secret) {
    return Base64.getEncoder().encodeToString(Digest.hmac("HmacSHA1", secret + "&", stringToSign));
  }

  /** The value of a parameter; empty if it is missing. */
  public String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  @Override
  public String accessKeyId() {
    return parameter(ACCESS_KEY_ID);
  }

  @Override
  public String timestamp() {
    return parameter(TIMESTAMP);
  }

  @Override
  public Optional<String> nonce() {
    return Optional.of(parameter(NONCE));
  }

  /** 31 minutes, from the vendor's page about this signature. */
  @Override
  public Duration validity() {
    return Duration.ofMinutes(31);
  }

  @Override
  public boolean isMadeWith(String accessKeySecret) {
    return serverStrings().stream()
        .anyMatch(text -> Digest.equal(signature(text, accessKeySecret), parameter(VALUE)));
  }

  /**
   * The string to sign with and without empty parameters: the vendor's Java runtime sends them, but
   * does not sign them.
   */
  @Override
  public List<String> serverStrings() {
    return List.of(
        stringToSign(this, value -> true), stringToSign(this, value -> !value.isEmpty()));
  }
}
