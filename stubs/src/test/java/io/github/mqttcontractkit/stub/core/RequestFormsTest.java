package io.github.mqttcontractkit.stub.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Binding.Place;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.support.CallBuilder;
import io.github.mqttcontractkit.stub.support.DocumentSchema;
import io.github.mqttcontractkit.stub.support.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Both forms, both methods, query and form body: one answer, and one that fits the document. */
class RequestFormsTest {
  private static final Stub STUB = new Stub(CallBuilder.CONTRACT, Data.standard());

  @Test
  void allFormsOfARequestGetTheSameAnswer() {
    for (CallBuilder call :
        List.of(
            CallBuilder.list("GID_demo").with("PageNo", "2"),
            CallBuilder.query().with("Username", "a&b=c"),
            CallBuilder.query().with("Username", "🚀"))) {
      List<StubResponse> answers = answers(call);
      assertThat(answers).allMatch(answer -> answer.status() == 200);
      assertThat(new TreeSet<>(answers.stream().map(RequestFormsTest::withoutId).toList()))
          .hasSize(1);
      assertThat(answers.stream().map(a -> a.headers().get("x-acs-request-id")))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void everySuccessFitsTheDocument() {
    for (CallBuilder call :
        List.of(
            CallBuilder.list("GID_demo"),
            CallBuilder.list("GID_empty"),
            CallBuilder.list("GID_one"),
            CallBuilder.query())) {
      String pointer =
          CallBuilder.CONTRACT.operation(call.call().action()).orElseThrow().successSchema();
      Walk.pages(STUB, call)
          .forEach(page -> DocumentSchema.assertValid(CallBuilder.CONTRACT, page, pointer));
    }
  }

  @Test
  void everyErrorFitsTheDocument() {
    DocumentSchema.assertValid(
        CallBuilder.CONTRACT,
        CallBuilder.query().without("Size").json(STUB),
        "/components/schemas/ErrorResponse");
  }

  private static List<StubResponse> answers(CallBuilder call) {
    List<StubResponse> answers = new ArrayList<>();
    for (Binding binding : Binding.values()) {
      answers.add(call.sendTo(STUB, binding, "GET", Place.QUERY));
      answers.add(call.sendTo(STUB, binding, "POST", Place.QUERY));
      answers.add(call.sendTo(STUB, binding, "POST", Place.FORM));
    }
    return answers;
  }

  private static String withoutId(StubResponse answer) {
    return answer.text().replace(answer.headers().get("x-acs-request-id"), "");
  }
}
