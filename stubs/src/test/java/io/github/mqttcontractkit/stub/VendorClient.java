package io.github.mqttcontractkit.stub;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mqttcontractkit.acs.Credentials;

/** A public client of the vendor, unmodified, for tests. */
@FunctionalInterface
interface VendorClient {
  /**
   * Asks once.
   *
   * @param host where the stub listens, {@code 127.0.0.1:8080} for instance
   * @return what the client made of the answer
   * @throws Refused if the client reports an error
   */
  JsonNode call(String host, Credentials key, Ask ask) throws Exception;

  /** HTTP method of the generated SDKs for this operation. */
  static String method(Ask ask) {
    return ask.call().action().startsWith("Query") ? "GET" : "POST";
  }

  /** An error as a client reports it. */
  final class Refused extends Exception {
    private final String code;

    Refused(String code, String message) {
      super(code + ": " + message);
      this.code = code;
    }

    String code() {
      return code;
    }
  }
}
