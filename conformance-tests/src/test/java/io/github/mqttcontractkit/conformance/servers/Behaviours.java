package io.github.mqttcontractkit.conformance.servers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.UrlEncoded;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The ways in which implementations differ, as building blocks. */
public final class Behaviours {
  /** The operations, by their short names in the kit's documentation. */
  public static final String LDC = "ListDeviceCredentialClientId";

  public static final String QCA = "QueryCustomAuthIdentity";

  private static final Contract CONTRACT = Contract.load();
  private static final JsonMapper JSON = new JsonMapper();

  private Behaviours() {}

  /** What a request asks. */
  public static Call call(WireRequest request) {
    return Binding.read(CONTRACT.rpc(), request).orElse(new Call("", Optional.empty(), Map.of()));
  }

  /** Understands requests otherwise than the stub does. */
  public static Behaviour reading(UnaryOperator<Call> reading) {
    return (request, right) -> right.apply(rewritten(request, reading.apply(call(request))));
  }

  /** Takes a parameter's value for another one. */
  public static Behaviour reading(String parameter, UnaryOperator<String> reading) {
    return reading(
        call ->
            call.parameter(parameter)
                .map(value -> call.with(parameter, reading.apply(value)))
                .orElse(call));
  }

  /** Gives a parameter that is left out a value. */
  public static Behaviour assuming(String parameter, String value) {
    return reading(
        call -> call.parameter(parameter).isPresent() ? call : call.with(parameter, value));
  }

  /** The same request with another call in it. */
  public static WireRequest rewritten(WireRequest request, Call call) {
    Map<String, String> headers = new TreeMap<>(request.headers());
    headers.put("x-acs-action", call.action());
    headers.remove("content-type");
    return new WireRequest(
        request.method(), "/", UrlEncoded.format(call.parameters()), headers, new byte[0]);
  }

  /** Behaves otherwise only for some calls. */
  public static Behaviour where(BiPredicate<WireRequest, Call> calls, Behaviour behaviour) {
    return (request, right) ->
        calls.test(request, call(request))
            ? behaviour.answer(request, right)
            : right.apply(request);
  }

  /** Changes the body of every success. */
  public static Behaviour success(BiConsumer<Call, ObjectNode> change) {
    return bodies((call, answer) -> isSuccess(answer), change);
  }

  /** Changes the body of every success. */
  public static Behaviour success(Consumer<ObjectNode> change) {
    return success((call, body) -> change.accept(body));
  }

  /** Changes the body of every error. */
  public static Behaviour error(Consumer<ObjectNode> change) {
    return bodies((call, answer) -> !isSuccess(answer), (call, body) -> change.accept(body));
  }

  /** Changes the bodies of some answers. */
  public static Behaviour bodies(
      BiPredicate<Call, StubResponse> which, BiConsumer<Call, ObjectNode> change) {
    return answer(
        (call, answer) -> {
          if (!which.test(call, answer)) {
            return answer;
          }
          ObjectNode body = json(answer);
          change.accept(call, body);
          return with(answer, body);
        });
  }

  /** Changes whole answers. */
  public static Behaviour answer(BiFunction<Call, StubResponse, StubResponse> change) {
    return (request, right) -> change.apply(call(request), right.apply(request));
  }

  /** Changes whole answers. */
  public static Behaviour answer(UnaryOperator<StubResponse> change) {
    return answer((call, answer) -> change.apply(answer));
  }

  /** Changes every error. */
  public static Behaviour errors(BiFunction<Call, StubResponse, StubResponse> change) {
    return answer((call, answer) -> isSuccess(answer) ? answer : change.apply(call, answer));
  }

  /** Answers nothing but this error. */
  public static Behaviour failing(int status, String code) {
    return answer(answer -> failure(answer, status, code));
  }

  public static boolean isSuccess(StubResponse answer) {
    return answer.status() == 200;
  }

  /** The same answer with a status and a code. */
  public static StubResponse coded(StubResponse answer, int status, String code) {
    return new StubResponse(status, answer.headers(), bytes(json(answer).put("Code", code)));
  }

  /** An error with the request id of an answer. */
  public static StubResponse failure(StubResponse answer, int status, String code) {
    ObjectNode body = JSON.createObjectNode();
    body.set("RequestId", json(answer).path("RequestId"));
    body.put("Code", code).put("Message", "An error occurred while processing your request.");
    return new StubResponse(status, answer.headers(), bytes(body));
  }

  /** An error page as frameworks and proxies write them. */
  public static StubResponse html(int status) {
    String text = "<html><body><h1>HTTP Status " + status + "</h1></body></html>";
    return new StubResponse(
        status,
        Map.of("Content-Type", "text/html;charset=utf-8"),
        text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same answer with a header in place of one of that name in any case. */
  public static StubResponse with(StubResponse answer, String name, String value) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(answer.headers());
    headers.remove(name);
    headers.put(name, value);
    return new StubResponse(answer.status(), headers, answer.body());
  }

  public static StubResponse with(StubResponse answer, ObjectNode body) {
    return with(answer, bytes(body));
  }

  public static StubResponse with(StubResponse answer, byte[] body) {
    return new StubResponse(answer.status(), answer.headers(), body);
  }

  public static StubResponse withText(StubResponse answer, String body) {
    return with(answer, body.getBytes(StandardCharsets.UTF_8));
  }

  public static ObjectNode json(StubResponse answer) {
    try {
      return (ObjectNode) JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] bytes(ObjectNode body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The object of a success that holds items and token. */
  public static ObjectNode page(ObjectNode body) {
    return (ObjectNode) body.path(body.has("Data") ? "Data" : "DeviceCredentialClientIdList");
  }

  /** The items of a success. */
  public static ArrayNode items(ObjectNode body) {
    ObjectNode page = page(body);
    return (ArrayNode) page.path(page.has("Results") ? "Results" : "ClientIdList");
  }

  /** The token of the next page; empty on the last one. */
  public static String token(ObjectNode body) {
    return page(body).path("NextToken").asText("");
  }
}
