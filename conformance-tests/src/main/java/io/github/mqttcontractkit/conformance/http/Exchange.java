package io.github.mqttcontractkit.conformance.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A request as it was sent, without its signature, and the answer to it, without its secrets.
 *
 * @param request what was asked
 * @param response what came back
 */
public record Exchange(Request request, Response response) {

  /** A request that nothing came back for. */
  public static Exchange unanswered(Request request) {
    return new Exchange(request, new Response(0, Map.of(), "", MissingNode.getInstance(), ""));
  }

  /**
   * @param method in capitals
   * @param url whole, with the query
   * @param headers by lower-case name
   * @param body the form, if there is one
   */
  public record Request(String method, String url, Map<String, String> headers, String body) {

    /** A shell command that sends the same request. */
    public String curl() {
      String options =
          headers.entrySet().stream()
              .map(header -> " -H " + quote(header.getKey() + ": " + header.getValue()))
              .collect(Collectors.joining());
      String how = method.equals("GET") ? "" : " -X " + method;
      String data = body.isEmpty() ? "" : " --data-raw " + quote(body);
      return "curl -s" + how + " " + quote(url) + options + data;
    }

    public Request masked(UnaryOperator<String> mask) {
      return new Request(method, mask.apply(url), headers, mask.apply(body));
    }

    private static String quote(String text) {
      return "'" + text.replace("'", "'\\''") + "'";
    }
  }

  /**
   * @param status HTTP status; 0 if no answer came
   * @param headers by lower-case name
   * @param body as text
   * @param json the body, if it is JSON (RFC 8259), for rules to judge: what stands beside a secret
   *     keeps its text, even if that is the secret; else a missing node
   * @param code the error code of an error's envelope; empty if there is none
   */
  public record Response(
      int status,
      Map<String, String> headers,
      String body,
      @JsonIgnore JsonNode json,
      @JsonIgnore String code) {

    private static final JsonMapper JSON =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final int LONGEST_CODE = 80;

    /**
     * The same answer, to be shown: with no more of its body than this, a mark where it was cut,
     * and no secret left in its JSON.
     */
    public Response abridged(int most) {
      String shown =
          body.length() <= most
              ? body
              : body.substring(0, most) + "… (" + body.length() + " letters in all)";
      return new Response(status, headers, shown, parsed(), code);
    }

    private JsonNode parsed() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException masked) {
        return MissingNode.getInstance();
      }
    }

    /** Whether the status says so (RFC 9110, 15.3). */
    @JsonIgnore
    public boolean isSuccess() {
      return status / 100 == 2;
    }

    /** Status and, for an error, its code: {@code 400 InvalidParameter.PageSize}. */
    @JsonIgnore
    public String summary() {
      String kind = json instanceof MissingNode ? "no JSON" : code;
      kind = kind.length() <= LONGEST_CODE ? kind : kind.substring(0, LONGEST_CODE) + "…";
      return status == 0 ? "no answer" : (status + " " + kind).strip();
    }
  }
}
