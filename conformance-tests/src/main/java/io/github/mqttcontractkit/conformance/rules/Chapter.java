package io.github.mqttcontractkit.conformance.rules;

import java.util.List;

/** A part of the catalogue; the ids of its rules begin with its name. */
public enum Chapter {
  /** What an answer looks like. */
  SHAPE(AnswerShapeRules.class, ItemShapeRules.class),
  /** Which parameters are taken, and which are refused. */
  PARAM(ParameterRules.class, RequestRules.class),
  /** How errors are reported. */
  ERROR(ErrorRules.class, RefusalRules.class),
  /** Pages, and the way from one to the next. */
  PAGE(
      WalkRules.class, PageRules.class, SamePageRules.class, TokenRules.class, TogetherRules.class),
  /** How many items there are. */
  TOTAL(TotalRules.class),
  /** What an answer repeats of its request. */
  ECHO(EchoRules.class),
  /** Filters narrow a query, and do nothing else. */
  FILTER(FilterRules.class);

  private final List<Class<?>> rules;

  Chapter(Class<?>... rules) {
    this.rules = List.of(rules);
  }

  List<Class<?>> rules() {
    return rules;
  }

  /** The chapter of a rule. */
  public static Chapter of(String id) {
    return valueOf(id.substring(0, id.indexOf('-')));
  }
}
