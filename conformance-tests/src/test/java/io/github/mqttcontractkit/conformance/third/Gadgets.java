package io.github.mqttcontractkit.conformance.third;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.conformance.servers.Behaviour;
import io.github.mqttcontractkit.conformance.servers.Behaviours;
import io.github.mqttcontractkit.conformance.variants.Holdings;
import io.github.mqttcontractkit.contract.ErrorCode;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Serves ListGadgets; the stub, which does not know it, answers all else. */
public record Gadgets(List<ErrorCode> errors) implements Behaviour {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ACTION = "ListGadgets";
  private static final String CURSOR = "cursor-";
  private static final int MOST = 30;
  private static final String INTEGER = "0|-?[1-9][0-9]{0,8}";

  private static final List<ObjectNode> ALL =
      IntStream.range(0, 75).mapToObj(Gadgets::gadget).toList();

  private static ObjectNode gadget(int i) {
    ObjectNode gadget =
        JSON.createObjectNode().put("Name", "gadget " + i).put("Maker", "maker " + i % 7);
    return i % 3 == 0
        ? gadget.put("Colour", "RED").put("Serial", "S" + i)
        : gadget.put("Colour", "BLUE");
  }

  @Override
  public StubResponse answer(WireRequest request, Function<WireRequest, StubResponse> right) {
    Call call = Behaviours.call(request);
    return call.action().equals(ACTION) ? answer(call) : right.apply(request);
  }

  private StubResponse answer(Call call) {
    return Stream.of("Factory", "Workshop", "Limit", "Page", "Cursor", "Colour")
        .filter(parameter -> !isValid(parameter, call.parameter(parameter).orElse(null)))
        .findFirst()
        .map(parameter -> refusal("InvalidParameter." + parameter))
        .orElseGet(() -> found(call));
  }

  private static boolean isValid(String parameter, String value) {
    return switch (parameter) {
      case "Factory", "Workshop" -> value != null && !value.isEmpty();
      case "Limit" -> value != null && isBetween(value, MOST);
      case "Page" -> value == null || isBetween(value, Integer.MAX_VALUE);
      case "Cursor" -> value == null || value.isEmpty() || value.matches(CURSOR + "\\d{1,3}");
      default -> value == null || Set.of("RED", "BLUE").contains(value);
    };
  }

  private static boolean isBetween(String value, int most) {
    return value.matches(INTEGER)
        && Integer.parseInt(value) >= 1
        && Integer.parseInt(value) <= most;
  }

  private StubResponse found(Call call) {
    if (!call.parameters().get("Factory").equals(Holdings.INSTANCE)) {
      return refusal("InstancePermissionCheckFailed");
    }
    return Holdings.GROUPS.contains(call.parameters().get("Workshop"))
        ? page(call)
        : refusal("PermissionCheckFailed");
  }

  private static StubResponse page(Call call) {
    long limit = Long.parseLong(call.parameters().get("Limit"));
    long page = Long.parseLong(call.parameter("Page").orElse("1"));
    List<ObjectNode> all = ALL.stream().filter(gadget -> matches(gadget, call)).toList();
    long from =
        call.parameter("Cursor")
            .filter(cursor -> !cursor.isEmpty())
            .map(cursor -> Long.parseLong(cursor.substring(CURSOR.length())))
            .orElse((page - 1) * limit);
    ObjectNode body = JSON.createObjectNode().put("RequestId", id()).put("Ok", true);
    ObjectNode shelf = body.putObject("Shelf").put("Count", all.size());
    shelf.put("Page", from / limit + 1).put("Limit", limit);
    shelf.putArray("Gadgets").addAll(all.stream().skip(from).limit(limit).toList());
    if (from + limit < all.size()) {
      shelf.put("Next", CURSOR + (from + limit));
    }
    return answer(200, body);
  }

  private static boolean matches(ObjectNode gadget, Call call) {
    return Stream.of("Maker", "Colour", "Serial")
        .allMatch(
            field -> call.parameter(field).map(gadget.path(field).asText()::equals).orElse(true));
  }

  private StubResponse refusal(String code) {
    ErrorCode error =
        errors.stream().filter(known -> known.matches(code)).findFirst().orElseThrow();
    return answer(
        error.status(),
        JSON.createObjectNode()
            .put("RequestId", id())
            .put("Code", code)
            .put("Message", error.message()));
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private static StubResponse answer(int status, ObjectNode body) {
    return new StubResponse(
        status, Map.of("content-type", "application/json"), body.toString().getBytes(UTF_8));
  }
}
