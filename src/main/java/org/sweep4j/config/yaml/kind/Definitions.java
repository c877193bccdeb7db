package org.sweep4j.config.yaml.kind;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The named parts of a JSON Schema, each written once and referred to. */
public final class Definitions {
  private final Map<String, Schema> byName = new TreeMap<>();

  /** A reference to the definition called {@code name}, which is made if it is new. */
  public Schema reference(String name, Supplier<Schema> definition) {
    if (!byName.containsKey(name)) {
      byName.put(name, new Schema());
      byName.put(name, definition.get());
    }
    return Schema.of("$ref", "#/definitions/" + name);
  }

  public Map<String, Schema> all() {
    return byName;
  }
}
