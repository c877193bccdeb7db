package org.sweep4j.config.yaml.kind;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sweep4j.json.JsonObject;

/** What stands under one key of a section, or under several that belong together; both ways. */
public interface Keyed<T> {
  List<Key<?>> keys();

  /** What must hold between the keys. */
  default List<Rule> rules() {
    return List.of();
  }

  /** The value, once every key is right. */
  T value(Fields fields);

  /** Puts {@code value} under the keys, in their order; null: nothing. */
  void write(@Nullable T value, JsonObject out);

  /** As a part of the section of {@code R}, which has it to write. */
  default <R> Part<R, T> from(Function<? super R, ? extends @Nullable T> accessor) {
    return new Part<>(this, accessor);
  }
}
