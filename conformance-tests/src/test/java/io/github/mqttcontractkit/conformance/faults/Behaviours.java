package io.github.mqttcontractkit.conformance.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.acs.Binding;
import io.github.mqttcontractkit.acs.Call;
import io.github.mqttcontractkit.acs.UrlEncoded;
import io.github.mqttcontractkit.acs.WireRequest;
import io.github.mqttcontractkit.conformance.faults.Fault.Behaviour;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.stub.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The ways in which an implementation can go wrong, as building blocks. */
final class Behaviours {
  static final Contract CONTRACT = Contract.load();
  static final JsonMapper JSON = new JsonMapper();

  private Behaviours() {}

  /** What a request asks. */
  static Call call(WireRequest request) {
    return Binding.read(CONTRACT.rpc(), request)
        .orElse(new Call("", java.util.Optional.empty(), Map.of()));
  }

  /** Understands requests otherwise than they are meant. */
  static Behaviour misreading(UnaryOperator<Call> reading) {
    return (request, right) -> right.apply(rewritten(request, reading.apply(call(request))));
  }

  /** Takes a parameter's value for another one. */
  static Behaviour misreading(String parameter, UnaryOperator<String> reading) {
    return misreading(
        call ->
            call.parameter(parameter)
                .map(value -> call.with(parameter, reading.apply(value)))
                .orElse(call));
  }

  /** Gives a parameter that is left out a value. */
  static Behaviour assuming(String parameter, String value) {
    return misreading(
        call -> call.parameter(parameter).isPresent() ? call : call.with(parameter, value));
  }

  private static WireRequest rewritten(WireRequest request, Call call) {
    Map<String, String> headers = new TreeMap<>(request.headers());
    headers.put("x-acs-action", call.action());
    headers.remove("content-type");
    return new WireRequest(
        request.method(), "/", UrlEncoded.format(call.parameters()), headers, new byte[0]);
  }

  /** Changes the body of every success. */
  static Behaviour success(BiConsumer<Call, ObjectNode> change) {
    return answers(answer -> answer.status() == 200, change);
  }

  /** Changes the body of every success. */
  static Behaviour success(Consumer<ObjectNode> change) {
    return success((call, body) -> change.accept(body));
  }

  /** Changes the body of every error. */
  static Behaviour error(Consumer<ObjectNode> change) {
    return answers(answer -> answer.status() != 200, (call, body) -> change.accept(body));
  }

  private static Behaviour answers(Predicate<Answer> which, BiConsumer<Call, ObjectNode> change) {
    return (request, right) -> {
      Answer answer = right.apply(request);
      if (!which.test(answer)) {
        return answer;
      }
      ObjectNode body = json(answer);
      change.accept(call(request), body);
      return new Answer(answer.status(), answer.headers(), bytes(body));
    };
  }

  /** Changes whole answers. */
  static Behaviour answer(BiFunction<Call, Answer, Answer> change) {
    return (request, right) -> change.apply(call(request), right.apply(request));
  }

  /** Answers errors with another status. */
  static Behaviour errorStatus(int status) {
    return answer(
        (call, answer) ->
            answer.status() == 200 ? answer : new Answer(status, answer.headers(), answer.body()));
  }

  static ObjectNode json(Answer answer) {
    try {
      return (ObjectNode) JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(ObjectNode body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Answer withText(Answer answer, String body) {
    return new Answer(answer.status(), answer.headers(), body.getBytes(StandardCharsets.UTF_8));
  }

  /** The page of a ListDeviceCredentialClientId answer. */
  static ObjectNode list(ObjectNode body) {
    return (ObjectNode) body.get("DeviceCredentialClientIdList");
  }

  static ArrayNode clientIds(ObjectNode body) {
    return (ArrayNode) list(body).get("ClientIdList");
  }

  /** The page of a QueryCustomAuthIdentity answer. */
  static ObjectNode data(ObjectNode body) {
    return (ObjectNode) body.get("Data");
  }

  static ArrayNode identities(ObjectNode body) {
    return (ArrayNode) data(body).get("Results");
  }
}
