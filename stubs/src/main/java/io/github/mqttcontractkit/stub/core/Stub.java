package io.github.mqttcontractkit.stub.core;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.rpc.WireRequest;
import io.github.mqttcontractkit.stub.data.Data;
import io.github.mqttcontractkit.stub.gateway.ApiError;
import io.github.mqttcontractkit.stub.gateway.GatewayCheck;
import io.github.mqttcontractkit.stub.gateway.OperationCall;
import io.github.mqttcontractkit.stub.gateway.Routing;
import io.github.mqttcontractkit.stub.query.Search;
import io.github.mqttcontractkit.stub.scenario.OperationStubbing;
import io.github.mqttcontractkit.stub.scenario.Scenario;
import io.github.mqttcontractkit.stub.scenario.ScenarioDescriptions;
import io.github.mqttcontractkit.stub.scenario.Scenarios;
import java.util.List;
import java.util.function.Supplier;

/**
 * Answers requests to the operations of a contract, without a server: gateway checks, routing, then
 * a scenario or a page of the data. Safe for many threads.
 */
public final class Stub {
  private final Contract contract;
  private final Supplier<Data> data;
  private final List<GatewayCheck> checks;
  private final Routing routing;
  private final Scenarios scenarios;
  private final ResponseWriter writer;

  /**
   * A stub of every operation of a contract.
   *
   * @param data read once for each request, so that no answer mixes two states of the data
   * @param checks made for each request, in this order
   */
  public Stub(Contract contract, Supplier<Data> data, List<GatewayCheck> checks) {
    this.contract = contract;
    this.data = data;
    this.checks = List.copyOf(checks);
    this.routing = new Routing(contract);
    this.scenarios = new Scenarios(contract);
    this.writer = new ResponseWriter(contract);
  }

  /** A stub without gateway checks, over data that never change. */
  public Stub(Contract contract, Data data) {
    this(contract, () -> data, List.of());
  }

  /** The contract whose operations it answers. */
  public Contract contract() {
    return contract;
  }

  /** The descriptions of the scenarios that callers may ask for. */
  public ScenarioDescriptions scenarios() {
    return scenarios.descriptions();
  }

  /** One sentence for each gateway check, which tells users what it requires of requests. */
  public List<String> requirements() {
    return checks.stream().map(GatewayCheck::description).toList();
  }

  /** Answers a request like {@link #reply}, without the fault and the delay of a scenario. */
  public StubResponse answer(WireRequest request) {
    return reply(request).response();
  }

  /** Answers a request: with a success, a documented error, or as a scenario says. */
  public DeliveredResponse reply(WireRequest request) {
    try {
      checks.forEach(check -> check.check(request));
      OperationCall call = routing.route(request);
      Scenario scenario = scenarios.choose(call, request);
      return DeliveredResponse.of(
          scenario, scenario.example().map(writer::example).orElseGet(() -> fromData(call)));
    } catch (ApiError error) {
      return DeliveredResponse.plain(writer.error(error));
    }
  }

  /**
   * The answer to a request that can't be read.
   *
   * @param part what is wrong with it, as the error code names it
   * @param sentence the message
   */
  public StubResponse refuse(String part, String sentence) {
    return writer.error(routing.invalid(part, sentence));
  }

  /**
   * Stubs the answers of an operation, whatever callers send.
   *
   * @throws IllegalArgumentException if there is no such operation
   */
  public OperationStubbing on(String operation) {
    return scenarios.on(operation);
  }

  /** Starts all counts over and ends all stubbings. */
  public void reset() {
    checks.forEach(GatewayCheck::reset);
    scenarios.reset();
  }

  private StubResponse fromData(OperationCall call) {
    try {
      return writer.success(call, Search.page(call, data.get()));
    } catch (ApiError error) {
      return writer.error(error);
    }
  }
}
