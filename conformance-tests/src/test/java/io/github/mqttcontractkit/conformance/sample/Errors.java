package io.github.mqttcontractkit.conformance.sample;

import io.github.mqttcontractkit.contract.Contract;
import io.github.mqttcontractkit.contract.ErrorCode;
import io.github.mqttcontractkit.model.ErrorResponse;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.UUID;
import org.glassfish.jersey.server.ParamException;

/** The documented errors; codes, statuses and texts come from the OpenAPI document. */
final class Errors {
  private static final Contract CONTRACT = Contract.load();

  private Errors() {}

  /**
   * The error of an operation that means this.
   *
   * @param means {@code parameter}, {@code instance}, {@code group} or {@code action}
   * @param parameter the parameter that is wrong
   */
  static WebApplicationException refusal(String means, String parameter) {
    ErrorCode error =
        CONTRACT.operations().stream()
            .flatMap(operation -> operation.error(means).stream())
            .findFirst()
            .orElseThrow();
    ErrorResponse body =
        new ErrorResponse()
            .requestId(UUID.randomUUID().toString())
            .code(error.codeFor(parameter))
            .message(error.message());
    return new WebApplicationException(
        Response.status(error.status()).type(MediaType.APPLICATION_JSON).entity(body).build());
  }

  /** Bean validation has found a parameter that the document does not allow. */
  static final class OfValidation implements ExceptionMapper<ConstraintViolationException> {
    @Override
    public Response toResponse(ConstraintViolationException e) {
      String argument = "";
      for (Path.Node node : e.getConstraintViolations().iterator().next().getPropertyPath()) {
        argument = node.getName();
      }
      String parameter = argument.substring(0, 1).toUpperCase() + argument.substring(1);
      return refusal("parameter", parameter).getResponse();
    }
  }

  /** JAX-RS answers a parameter that is no integer with 404, the document with a refusal. */
  static final class OfJaxRs implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException e) {
      if (e.getResponse().hasEntity()) {
        return e.getResponse();
      }
      return e instanceof ParamException wrong
          ? refusal("parameter", wrong.getParameterName()).getResponse()
          : refusal("action", "").getResponse();
    }
  }
}
