package io.github.mqttcontractkit.conformance.rules;

import java.util.List;

/** A part of the catalogue; the ids of its rules begin with its name. */
public enum Chapter {
  /** What an answer looks like. */
  SHAPE("Shape of answers", AnswerShapeRules.class, ItemShapeRules.class),
  /** Which parameters are taken, and which are refused. */
  PARAM("Parameters", ParameterRules.class, RequestRules.class),
  /** How errors are reported. */
  ERROR("Errors", ErrorRules.class, RefusalRules.class),
  /** Pages, and the way from one to the next. */
  PAGE(
      "Paging",
      WalkRules.class,
      PageRules.class,
      SamePageRules.class,
      TokenRules.class,
      TogetherRules.class),
  /** How many items there are. */
  TOTAL("Totals", TotalRules.class),
  /** What an answer repeats of its request. */
  ECHO("Echoes", EchoRules.class),
  /** Filters narrow a query, and do nothing else. */
  FILTER("Filters", FilterRules.class);

  private final String title;
  private final List<Class<?>> rules;

  Chapter(String title, Class<?>... rules) {
    this.title = title;
    this.rules = List.of(rules);
  }

  List<Class<?>> rules() {
    return rules;
  }

  /** As reports head it. */
  public String title() {
    return title;
  }

  /** The chapter of a rule. */
  public static Chapter of(String id) {
    return valueOf(id.substring(0, id.indexOf('-')));
  }
}
