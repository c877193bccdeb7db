package org.sweep4j.config.yaml.kind;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sweep4j.json.JsonObject;

/**
 * What one key holds in another form than the key's kind has it.
 *
 * @param read from what the file gives
 * @param written what stands under the key; null: nothing
 */
record KeyPart<T, K>(
    Key<K> key, Function<Fields, T> read, Function<? super T, ? extends @Nullable K> written)
    implements Keyed<T> {
  @Override
  public List<Key<?>> keys() {
    return List.of(key);
  }

  @Override
  public T value(Fields fields) {
    return read.apply(fields);
  }

  @Override
  public void write(@Nullable T value, JsonObject out) {
    key.write(value == null ? null : written.apply(value), out);
  }
}
