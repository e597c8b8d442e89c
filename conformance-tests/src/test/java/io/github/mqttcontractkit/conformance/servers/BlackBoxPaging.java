package io.github.mqttcontractkit.conformance.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mqttcontractkit.rpc.Call;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.core.StubResponse;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Selects and cuts pages by itself, over everything that the right implementation holds. Its tokens
 * hold an offset, the size of the page that they came with and a hash of the query.
 *
 * @param selection what a call lists
 * @param cut which part of it is the page, and where the next one begins
 * @param edit changes the object that holds items and token
 */
public record BlackBoxPaging(
    OwnPaging.Selection selection, Cut cut, BiConsumer<Position, ObjectNode> edit)
    implements Behaviour {
  private static final List<String> SCOPE =
      List.of("InstanceId", "GroupId", "Username", "IdentityType", "ClientId");
  private static final int FAR = 1_000_000;

  /**
   * Where a page begins.
   *
   * @param offset the number of items before it
   * @param sizeBefore the size of the page that its token came with; empty without a token
   */
  public record Position(Call call, int offset, OptionalInt sizeBefore) {}

  /**
   * A page.
   *
   * @param next the offset of the next page; empty on the last one
   */
  public record Slice(int from, int to, OptionalInt next) {}

  /** Cuts a page out of what a call lists; {@code all} is that without filters. */
  @FunctionalInterface
  public interface Cut {
    Slice slice(Position position, List<JsonNode> selected, List<JsonNode> all);
  }

  public static BlackBoxPaging cutting(Cut cut) {
    return new BlackBoxPaging(BlackBoxPaging::matching, cut, (position, page) -> {});
  }

  public static BlackBoxPaging selecting(OwnPaging.Selection selection) {
    return new BlackBoxPaging(selection, BlackBoxPaging::usual, (position, page) -> {});
  }

  public static BlackBoxPaging editing(BiConsumer<Position, ObjectNode> edit) {
    return new BlackBoxPaging(BlackBoxPaging::matching, BlackBoxPaging::usual, edit);
  }

  /** The page that the contract asks for. */
  public static Slice usual(Position position, List<JsonNode> selected, List<JsonNode> all) {
    return slice(position, selected, OwnPaging.size(position.call()));
  }

  /** A page of so many items. */
  public static Slice slice(Position position, List<JsonNode> selected, int size) {
    int from = Math.min(position.offset(), selected.size());
    int to = Math.min(from + size, selected.size());
    return new Slice(from, to, to < selected.size() ? OptionalInt.of(to) : OptionalInt.empty());
  }

  /** What matches the filters of a call. */
  public static List<JsonNode> matching(Call call, List<JsonNode> all) {
    boolean onClient = call.parameter("IdentityType").filter("CLIENT"::equals).isPresent();
    return all.stream()
        .filter(
            item ->
                Stream.of("Username", "IdentityType", "ClientId")
                    .filter(name -> onClient || !name.equals("ClientId"))
                    .allMatch(name -> matches(call, name, item)))
        .toList();
  }

  private static boolean matches(Call call, String name, JsonNode item) {
    Optional<String> value = call.parameter(name).filter(text -> !text.isEmpty());
    return value.isEmpty() || value.get().equals(item.path(name).asText());
  }

  @Override
  public StubResponse answer(WireRequest request, Function<WireRequest, StubResponse> right) {
    Call call = Behaviours.call(request);
    StubResponse first = right.apply(Behaviours.rewritten(request, call.without("NextToken")));
    if (!Behaviours.isSuccess(first)) {
      return first;
    }
    Optional<String> token = call.parameter("NextToken").filter(text -> !text.isEmpty());
    Optional<Position> position =
        token.isPresent() ? read(call, token.get()) : Optional.of(start(call));
    if (position.isEmpty()) {
      return right.apply(Behaviours.rewritten(request, call.with("NextToken", "unknown")));
    }
    ObjectNode body = Behaviours.json(first);
    fill(body, position.get(), OwnPaging.all(call, right));
    return Behaviours.with(first, body);
  }

  private void fill(ObjectNode body, Position position, List<JsonNode> all) {
    List<JsonNode> selected = selection.of(position.call(), all);
    Slice slice = cut.slice(position, selected, all);
    ObjectNode page = Behaviours.page(body);
    Behaviours.items(body).removeAll().addAll(selected.subList(slice.from(), slice.to()));
    if (page.has("Total")) {
      page.put("Total", String.valueOf(selected.size()));
    }
    if (position.sizeBefore().isPresent() && page.has("PageNo")) {
      page.put("PageNo", "" + (position.offset() / OwnPaging.size(position.call()) + 1));
    }
    page.remove("NextToken");
    slice.next().ifPresent(next -> page.put("NextToken", write(position.call(), next)));
    edit.accept(position, page);
  }

  private static Position start(Call call) {
    OptionalLong number = Contexts.integer(call, "PageNo");
    long far = call.parameter("PageNo").filter(text -> !text.isEmpty()).isPresent() ? FAR : 1;
    long offset = (number.orElse(far) - 1) * OwnPaging.size(call);
    return new Position(call, (int) Math.min(FAR, offset), OptionalInt.empty());
  }

  private static String write(Call call, int offset) {
    return encoded(offset, OwnPaging.size(call), call);
  }

  private static String encoded(int offset, int size, Call call) {
    StringBuilder scope = new StringBuilder(call.action());
    SCOPE.forEach(name -> scope.append('/').append(call.parameter(name)));
    String text = offset + "/" + size + "/" + Integer.toHexString(scope.toString().hashCode());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static Optional<Position> read(Call call, String token) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(token), UTF_8).split("/", 3);
      int offset = Integer.parseInt(parts[0]);
      int size = parts.length < 2 ? 0 : Integer.parseInt(parts[1]);
      return token.equals(encoded(offset, size, call))
          ? Optional.of(new Position(call, offset, OptionalInt.of(size)))
          : Optional.empty();
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }
}
