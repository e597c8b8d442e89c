package io.github.mqttcontractkit.stub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mqttcontractkit.rpc.Binding;
import io.github.mqttcontractkit.rpc.Binding.Place;
import io.github.mqttcontractkit.stub.core.Stub;
import io.github.mqttcontractkit.stub.core.StubResponse;
import io.github.mqttcontractkit.stub.data.Data;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Both forms, both methods, query and form body: one answer, and one that fits the document. */
class FormsTest {
  private static final Stub STUB = new Stub(Ask.CONTRACT, Data.standard());

  @Test
  void allFormsGetTheSameAnswer() {
    for (Ask ask :
        List.of(
            Ask.list("GID_demo").with("PageNo", "2"),
            Ask.query().with("Username", "a&b=c"),
            Ask.query().with("Username", "🚀"))) {
      List<StubResponse> answers = answers(ask);
      assertThat(answers).allMatch(answer -> answer.status() == 200);
      assertThat(new TreeSet<>(answers.stream().map(FormsTest::withoutId).toList())).hasSize(1);
      assertThat(answers.stream().map(a -> a.headers().get("x-acs-request-id")))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void everySuccessFitsTheDocument() {
    for (Ask ask :
        List.of(Ask.list("GID_demo"), Ask.list("GID_empty"), Ask.list("GID_one"), Ask.query())) {
      String pointer = Ask.CONTRACT.operation(ask.call().action()).orElseThrow().successSchema();
      Walk.pages(STUB, ask).forEach(page -> Documented.fits(page, pointer));
    }
  }

  @Test
  void everyErrorFitsTheDocument() {
    Documented.fits(Ask.query().without("Size").json(STUB), "/components/schemas/ErrorResponse");
  }

  private static List<StubResponse> answers(Ask ask) {
    List<StubResponse> answers = new ArrayList<>();
    for (Binding binding : Binding.values()) {
      answers.add(ask.to(STUB, binding, "GET", Place.QUERY));
      answers.add(ask.to(STUB, binding, "POST", Place.QUERY));
      answers.add(ask.to(STUB, binding, "POST", Place.FORM));
    }
    return answers;
  }

  private static String withoutId(StubResponse answer) {
    return answer.text().replace(answer.headers().get("x-acs-request-id"), "");
  }
}
