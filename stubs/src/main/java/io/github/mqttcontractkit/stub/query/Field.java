package io.github.mqttcontractkit.stub.query;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import io.github.mqttcontractkit.model.CustomAuthIdentity;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * A field of an identity, by its name in answers. A filter looks at every identity, up to a
 * million; making a JSON tree of each would take most of its time.
 */
final class Field {
  private static final Map<String, BeanPropertyWriter> FIELDS = fields();

  private final BeanPropertyWriter property;

  private Field(BeanPropertyWriter property) {
    this.property = property;
  }

  /**
   * The field at a JSON pointer.
   *
   * @throws IllegalArgumentException if identities have none there
   */
  static Field at(String pointer) {
    BeanPropertyWriter property = FIELDS.get(pointer);
    if (property == null) {
      throw new IllegalArgumentException("An identity has no field " + pointer + ".");
    }
    return new Field(property);
  }

  /** The text in it; empty if it is absent. */
  String text(CustomAuthIdentity identity) {
    try {
      Object value = property.get(identity);
      return value == null ? "" : value.toString();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, BeanPropertyWriter> fields() {
    try {
      Iterator<PropertyWriter> all =
          new ObjectMapper()
              .getSerializerProviderInstance()
              .findValueSerializer(CustomAuthIdentity.class)
              .properties();
      Map<String, BeanPropertyWriter> fields = new HashMap<>();
      all.forEachRemaining(
          property -> fields.put("/" + property.getName(), (BeanPropertyWriter) property));
      return fields;
    } catch (JsonMappingException e) {
      throw new IllegalStateException(e);
    }
  }
}
