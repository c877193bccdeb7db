package org.sweep4j.config.yaml.kind;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.sweep4j.json.JsonObject;

/** The named parts of a JSON Schema, each written once and referred to. */
public final class Definitions {
  private final Map<String, JsonObject> byName = new TreeMap<>();

  /** A reference to the definition called {@code name}, which is made if it is new. */
  public JsonObject reference(String name, Supplier<JsonObject> definition) {
    if (!byName.containsKey(name)) {
      byName.put(name, new JsonObject());
      byName.put(name, definition.get());
    }
    return JsonObject.of("$ref", "#/definitions/" + name);
  }

  public Map<String, JsonObject> all() {
    return byName;
  }
}
