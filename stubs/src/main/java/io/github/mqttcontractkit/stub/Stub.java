package io.github.mqttcontractkit.stub;

import io.github.mqttcontractkit.acs.WireRequest;
import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.stub.data.Data;
import java.util.function.Supplier;

/** All stages in a row: a request in, an answer out. Safe for many threads. */
public final class Stub {
  private final Routing routing;
  private final Responder responder;
  private final Supplier<Data> data;

  /**
   * A fake of every operation of a contract.
   *
   * @param data asked once for each request, so that an answer never mixes two states
   */
  public Stub(Contract contract, Supplier<Data> data) {
    this.routing = new Routing(contract);
    this.responder = new Responder(contract);
    this.data = data;
  }

  /** A fake over data that never change. */
  public Stub(Contract contract, Data data) {
    this(contract, () -> data);
  }

  /** Answers a request: a success, or the error that the document wants. */
  public Answer answer(WireRequest request) {
    try {
      Question question = Validation.check(routing.question(request));
      Page page = Pager.page(question, Search.items(question, data.get()));
      return responder.success(question, page);
    } catch (Refusal refusal) {
      return responder.error(refusal);
    }
  }
}
