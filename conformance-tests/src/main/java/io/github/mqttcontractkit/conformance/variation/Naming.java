package io.github.mqttcontractkit.conformance.variation;

import io.github.mqttcontractkit.conformance.request.ApiRequest;
import io.github.mqttcontractkit.conformance.request.RequestForm;
import io.github.mqttcontractkit.contract.Rpc;
import io.github.mqttcontractkit.rpc.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where a request names its action, and which common parameters it has. */
public enum Naming {
  /** The action in headers. */
  HEADERS {
    @Override
    ApiRequest request(Call call, Rpc rpc, RequestForm form) {
      return ApiRequest.get(call);
    }
  },
  /** The action in headers, and every common parameter in its first spelling. */
  HEADERS_AND_COMMON {
    @Override
    ApiRequest request(Call call, Rpc rpc, RequestForm form) {
      return ApiRequest.get(withCommon(call, rpc, values -> values.get(0)));
    }
  },
  /**
   * The action as a parameter, and every common parameter in its last spelling. No client leaves
   * out the headers where the action is in a body.
   */
  PARAMETERS {
    @Override
    ApiRequest request(Call call, Rpc rpc, RequestForm form) {
      Call named =
          withCommon(call, rpc, values -> values.get(values.size() - 1))
              .with(rpc.actionParameter(), call.action())
              .with(rpc.versionParameter(), rpc.version());
      ApiRequest request = ApiRequest.get(named);
      return form == RequestForm.POST_FORM
          ? request
          : request
              .with(rpc.actionHeader(), Optional.empty())
              .with(rpc.versionHeader(), Optional.empty());
    }
  };

  /** The request for a call. */
  abstract ApiRequest request(Call call, Rpc rpc, RequestForm form);

  private static Call withCommon(Call call, Rpc rpc, Function<List<String>, String> spelling) {
    Call common = call;
    for (Map.Entry<String, List<String>> parameter : rpc.common().entrySet()) {
      common = common.with(parameter.getKey(), spelling.apply(parameter.getValue()));
    }
    return common;
  }
}
