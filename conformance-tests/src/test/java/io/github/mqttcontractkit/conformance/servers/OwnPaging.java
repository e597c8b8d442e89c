package io.github.mqttcontractkit.conformance.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Selects, sorts and pages by itself, over everything that the right implementation holds. What a
 * request may ask is checked by the right one.
 *
 * @param selection what a call lists
 * @param tokens how it writes and reads them
 */
public record OwnPaging(Selection selection, Tokens tokens) implements Behaviour {
  private static final String SIZE = "100";
  private static final long FAR = 1_000_000;

  /** What a call lists, in its order, out of all items of the group or the instance. */
  @FunctionalInterface
  public interface Selection {
    List<JsonNode> of(Call call, List<JsonNode> all);
  }

  /** Tokens that stand for the number of items before a page. */
  public interface Tokens {
    String write(Call call, int offset);

    /** The offset that a token stands for; empty if it is refused. */
    OptionalInt read(Call call, String token);
  }

  /** With tokens that fit the query that they were given for. */
  public static OwnPaging of(Selection selection) {
    return new OwnPaging(selection, new ScopedTokens());
  }

  @Override
  public StubResponse answer(WireRequest request, Function<WireRequest, StubResponse> right) {
    Call call = Behaviours.call(request);
    StubResponse first = right.apply(Behaviours.rewritten(request, call.without("NextToken")));
    if (!Behaviours.isSuccess(first)) {
      return first;
    }
    Optional<String> token = call.parameter("NextToken").filter(text -> !text.isEmpty());
    OptionalInt offset =
        token.map(text -> tokens.read(call, text)).orElseGet(() -> OptionalInt.of(offset(call)));
    if (offset.isEmpty()) {
      return right.apply(Behaviours.rewritten(request, call.with("NextToken", "unknown")));
    }
    ObjectNode body = Behaviours.json(first);
    if (token.isPresent() && Behaviours.page(body).has("PageNo")) {
      Behaviours.page(body).put("PageNo", "" + (offset.getAsInt() / size(call) + 1));
    }
    fill(body, call, selection.of(call, all(call, right)), offset.getAsInt());
    return Behaviours.with(first, body);
  }

  private void fill(ObjectNode body, Call call, List<JsonNode> selected, int offset) {
    int from = Math.min(offset, selected.size());
    int to = Math.min(from + size(call), selected.size());
    ObjectNode page = Behaviours.page(body);
    Behaviours.items(body).removeAll().addAll(selected.subList(from, to));
    if (page.has("Total")) {
      page.put("Total", String.valueOf(selected.size()));
    }
    page.remove("NextToken");
    if (to < selected.size()) {
      page.put("NextToken", tokens.write(call, to));
    }
  }

  /** The size of the page that a valid call asks for. */
  public static int size(Call call) {
    return Integer.parseInt(
        call.parameter("PageSize").or(() -> call.parameter("Size")).orElseThrow());
  }

  private static int offset(Call call) {
    long number =
        Contexts.integer(call, "PageNo").orElse(call.parameter("PageNo").isPresent() ? FAR : 1);
    return (int) Math.min(FAR, (number - 1) * size(call));
  }

  /** Everything in the group or the instance of a call, filters left out. */
  public static List<JsonNode> all(Call call, Function<WireRequest, StubResponse> right) {
    Map<String, String> scope = new TreeMap<>(Map.of("PageSize", SIZE, "Size", SIZE));
    for (String resource : List.of("InstanceId", "GroupId")) {
      call.parameter(resource).ifPresent(id -> scope.put(resource, id));
    }
    Call next = new Call(call.action(), call.version(), scope);
    List<JsonNode> items = new ArrayList<>();
    String token;
    do {
      WireRequest request = new WireRequest("GET", "/", "", Map.of(), new byte[0]);
      ObjectNode body = Behaviours.json(right.apply(Behaviours.rewritten(request, next)));
      Behaviours.items(body).forEach(items::add);
      token = Behaviours.token(body);
      next = next.with("NextToken", token);
    } while (!token.isEmpty());
    return items;
  }

  /** An offset and a hash of the query, in base64. */
  private record ScopedTokens() implements Tokens {
    @Override
    public String write(Call call, int offset) {
      String text = offset + "/" + scope(call);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    @Override
    public OptionalInt read(Call call, String token) {
      try {
        String[] parts = new String(Base64.getUrlDecoder().decode(token), UTF_8).split("/", 2);
        int offset = Integer.parseInt(parts[0]);
        return token.equals(write(call, offset)) ? OptionalInt.of(offset) : OptionalInt.empty();
      } catch (IllegalArgumentException damaged) {
        return OptionalInt.empty();
      }
    }

    private static String scope(Call call) {
      StringBuilder scope = new StringBuilder(call.action());
      for (String name : List.of("InstanceId", "GroupId", "Username", "IdentityType", "ClientId")) {
        scope.append('/').append(call.parameter(name));
      }
      return Integer.toHexString(scope.toString().hashCode());
    }
  }
}
