package org.sweep4j.config.yaml.kind;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Spelled;

/**
 * One key of a section.
 *
 * @param fallback the value where the file gives none; null: no such value
 * @param required whether the file must give it
 * @param implied whether a section that the file does not give is read as if it were there, empty
 * @param example of the key with a value, for the message when it is missing
 * @param doc one line, for the JSON Schema
 */
public record Key<T>(
    String name,
    Kind<? extends T> kind,
    @Nullable T fallback,
    boolean required,
    boolean implied,
    String example,
    String doc) {

  public static <T> Key<T> of(String name, Kind<? extends T> kind, String doc) {
    return new Key<>(name, kind, null, false, false, "", doc);
  }

  public Key<T> orElse(T value) {
    return new Key<>(name, kind, value, false, false, "", doc);
  }

  public Key<T> needed(String example) {
    return new Key<>(name, kind, fallback, true, false, example, doc);
  }

  public Key<T> orEmpty() {
    return new Key<>(name, kind, fallback, false, true, "", doc);
  }

  Map<String, Object> schema(Definitions definitions) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", doc);
    Map<String, Object> described = kind.schema(definitions);
    if (described.containsKey("$ref")) {
      schema.put("allOf", java.util.List.of(described));
    } else {
      schema.putAll(described);
    }
    if (fallback instanceof Spelled spelled) {
      schema.put("default", spelled.spelling());
    } else if (fallback instanceof Number || fallback instanceof Boolean) {
      schema.put("default", fallback);
    }
    return schema;
  }
}
