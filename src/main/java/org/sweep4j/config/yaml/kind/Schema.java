package org.sweep4j.config.yaml.kind;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small parts of a JSON Schema, whose keys keep their order. */
public final class Schema {
  private Schema() {}

  public static Map<String, Object> type(String type, String key, Object value) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    schema.put(key, value);
    return schema;
  }
}
