package org.sweep4j.config.yaml.kind;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sweep4j.json.JsonObject;

/**
 * One part of a section's value.
 *
 * @param keyed how it stands in the file
 * @param get what is written of the section's value; null: nothing
 */
public record Part<R, T>(Keyed<T> keyed, Function<? super R, ? extends @Nullable T> get) {
  void write(R owner, JsonObject out) {
    keyed.write(get.apply(owner), out);
  }
}
