package org.sweep4j.config.yaml.kind;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The named parts of a JSON Schema, each written once and referred to. */
public final class Definitions {
  private final Map<String, Map<String, Object>> byName = new TreeMap<>();

  /** A reference to the definition called {@code name}, which is made if it is new. */
  public Map<String, Object> reference(String name, Supplier<Map<String, Object>> definition) {
    if (!byName.containsKey(name)) {
      byName.put(name, Map.of());
      byName.put(name, definition.get());
    }
    return Map.of("$ref", "#/definitions/" + name);
  }

  public Map<String, Map<String, Object>> all() {
    return byName;
  }
}
