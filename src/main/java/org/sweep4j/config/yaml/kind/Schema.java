package org.sweep4j.config.yaml.kind;

import java.util.List;
import org.sweep4j.json.JsonObject;

/** Parts of a JSON Schema, draft 7. */
public final class Schema {
  private Schema() {}

  public static JsonObject type(String type) {
    return JsonObject.of("type", type);
  }

  public static JsonObject words(List<String> words) {
    return JsonObject.of("enum", words);
  }

  public static JsonObject anyOf(JsonObject first, JsonObject second) {
    return JsonObject.of("anyOf", List.of(first, second));
  }
}
