package org.sweep4j.config.yaml.kind;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A component that one key holds.
 *
 * @param get what stands under the key; null: nothing
 * @param set the component, from what the file gives
 */
record KeyPart<R, T, K>(
    Key<K> key, Function<? super R, ? extends @Nullable K> get, Function<Fields, T> set)
    implements Part<R, T> {

  @Override
  public List<Key<?>> keys() {
    return List.of(key);
  }

  @Override
  public T value(Fields fields) {
    return set.apply(fields);
  }

  @Override
  public void write(R owner, Map<String, @Nullable Object> out) {
    K value = get.apply(owner);
    if (value != null) {
      out.put(key.name(), key.kind().write(value));
    } else if (key.orNull()) {
      out.put(key.name(), null);
    }
  }
}
