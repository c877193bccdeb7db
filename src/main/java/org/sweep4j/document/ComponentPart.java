package org.sweep4j.document;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Part;

/** A component of a record as a key of its document. */
record ComponentPart<R>(Key<Object> key, Class<?> type, Method accessor)
    implements Part<R, Object> {
  @Override
  public List<Key<?>> keys() {
    return List.of(key);
  }

  @Override
  @SuppressWarnings("NullAway") // the component itself says that it may be null
  public Object value(Fields fields) {
    Optional<Object> found = fields.find(key);
    if (type == Optional.class) {
      return found;
    }
    if (type == OptionalDouble.class) {
      return found.map(x -> OptionalDouble.of((Double) x)).orElse(OptionalDouble.empty());
    }
    if (type == OptionalInt.class) {
      return found.map(x -> OptionalInt.of((Integer) x)).orElse(OptionalInt.empty());
    }
    return key.orNull() ? found.orElse(null) : fields.get(key);
  }

  @Override
  public void write(R owner, Map<String, @Nullable Object> out) {
    Object value = present(Reflection.call(() -> accessor.invoke(owner)));
    if (value != null) {
      out.put(key.name(), key.kind().write(value));
    } else if (key.orNull()) {
      out.put(key.name(), null);
    }
  }

  private static @Nullable Object present(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.orElse(null);
    }
    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? number.getAsDouble() : null;
    }
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? number.getAsInt() : null;
    }
    return value;
  }
}
