package org.sweep4j.config.yaml.kind;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.json.JsonObject;

/**
 * What a value in a file may be: checks it, reads it, and describes itself for messages and for the
 * JSON Schema.
 */
public interface Kind<T> {
  /** For messages, after "must be": {@code a whole number at least 1}. */
  String expected();

  /**
   * The value; empty if a problem was reported.
   *
   * @param path the keys that lead here, for messages
   */
  Optional<T> read(Tree tree, String path, Reading reading);

  /**
   * The plain value that {@link #read} makes {@code value} of: a map, a list, text, a number, a
   * flag, or null.
   */
  @Nullable Object write(T value);

  /** Anything, unless the kind says more. */
  default JsonObject schema(Definitions definitions) {
    return new JsonObject();
  }

  /** The kinds of the keys below, by name; empty if this is no mapping. */
  default Map<String, Kind<?>> kinds() {
    return Map.of();
  }

  /** The kind of the items below; empty if this is no list. */
  default Optional<Kind<?>> items() {
    return Optional.empty();
  }
}
