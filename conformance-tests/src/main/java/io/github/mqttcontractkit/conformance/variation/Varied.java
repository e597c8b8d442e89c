package io.github.mqttcontractkit.conformance.variation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** In which way, at least, a {@link VariedRequest} differs from the usual one. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Varied {
  Variation value();
}
