package io.github.mqttcontractkit.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.conformance.http.Exchange;
import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.Query;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.Call;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TranscriptTest {
  private static final Query LIST = query(0);
  private static final Query QUERY = query(1);

  private final Transcript transcript = new Transcript();

  private static Exchange.Request request(String query) {
    return new Exchange.Request("GET", "http://127.0.0.1/?" + query, Map.of(), "");
  }

  private static ApiRequest call(String action) {
    return ApiRequest.get(new Call(action, Optional.empty(), Map.of()));
  }

  @Test
  void requestIdBelongsToTheFirstRequestThatGotIt() {
    transcript.noteRequestId("id", request("first"));
    transcript.noteRequestId("id", request("second"));

    assertThat(transcript.firstWith("id")).contains(request("first"));
    assertThat(transcript.firstWith("another id")).isEmpty();
  }

  @Test
  void emptyRequestIdIsNotNoted() {
    transcript.noteRequestId("", request("first"));

    assertThat(transcript.firstWith("")).isEmpty();
  }

  @Test
  void persistentErrorsAreKeptByOperation() {
    transcript.notePersistent("List", call("List"));
    transcript.notePersistent("Query", call("Query"));
    transcript.notePersistent("List", call("Lists"));

    assertThat(transcript.persistent("List")).containsExactly(call("List"), call("Lists"));
    assertThat(transcript.persistent("Other")).isEmpty();
  }

  @Test
  void tokensOfOthersAreTheFirstOfEachOtherOperation() {
    transcript.noteToken("list 1", LIST);
    transcript.noteToken("list 2", LIST);
    transcript.noteToken("query 1", QUERY);

    assertThat(transcript.tokensOfOthers(QUERY.operation().name())).containsExactly("list 1");
    assertThat(transcript.tokensOfOthers("Other")).containsExactlyInAnyOrder("list 1", "query 1");
  }

  @Test
  void operationWithoutTokensHasNone() {
    transcript.noteToken("list 1", LIST);

    assertThat(transcript.tokensOfOthers(LIST.operation().name())).isEmpty();
  }

  private static Query query(int operation) {
    return new Query(Contract.load().operations().get(operation), Map.of());
  }
}
