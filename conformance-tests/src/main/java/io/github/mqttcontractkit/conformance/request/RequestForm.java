package io.github.mqttcontractkit.conformance.request;

import io.github.mqttcontractkit.rpc.Binding.Place;

/** HTTP method and place of the parameters. */
public enum RequestForm {
  /** The form of the document: GET, parameters in the query. */
  GET("GET", Place.QUERY),
  /** POST, parameters in the query, no body. */
  POST_QUERY("POST", Place.QUERY),
  /** POST, parameters in a form body. */
  POST_FORM("POST", Place.FORM);

  private final String method;
  private final Place place;

  RequestForm(String method, Place place) {
    this.method = method;
    this.place = place;
  }

  String method() {
    return method;
  }

  Place place() {
    return place;
  }
}
