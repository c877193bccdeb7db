package org.sweep4j.config.yaml.kind;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.config.Range;
import org.sweep4j.json.JsonObject;

/**
 * One key of a section.
 *
 * @param fallback the value where the file gives none; null: no such value
 * @param required whether the file must give it
 * @param implied whether a section that the file does not give is read as if it were there, empty
 * @param orNull whether null stands for no value, and is written for it
 * @param example of the key with a value, for the message when it is missing
 * @param doc one line, for the JSON Schema
 */
public record Key<T>(
    String name,
    Kind<T> kind,
    @Nullable T fallback,
    boolean required,
    boolean implied,
    boolean orNull,
    String example,
    String doc)
    implements Keyed<T> {
  public static <T> Key<T> of(String name, Kind<T> kind) {
    return new Key<>(name, kind, null, false, false, false, "", "");
  }

  public static Key<Double> real(String name, Range range) {
    return of(name, NumberKind.real(range));
  }

  public static Key<Double> real(String name, Range range, double fallback) {
    return real(name, range).orElse(fallback);
  }

  public static Key<Integer> whole(String name, Range range) {
    return of(name, NumberKind.whole(range));
  }

  public static Key<Integer> whole(String name, Range range, int fallback) {
    return whole(name, range).orElse(fallback);
  }

  public static Key<Boolean> flag(String name, boolean fallback) {
    return of(name, ValueKind.FLAG).orElse(fallback);
  }

  public static <E extends Enum<E> & ConfigWord> Key<E> word(String name, Class<E> type) {
    return of(name, WordKind.of(type));
  }

  public static <E extends Enum<E> & ConfigWord> Key<E> word(String name, E fallback) {
    return word(name, fallback.getDeclaringClass()).orElse(fallback);
  }

  /** With the line that documents it; a key of a file that only programs write needs none. */
  public Key<T> doc(String line) {
    return new Key<>(name, kind, fallback, required, implied, orNull, example, line);
  }

  public Key<T> orElse(T value) {
    return new Key<>(name, kind, value, false, false, orNull, "", doc);
  }

  public Key<T> needed(String example) {
    return new Key<>(name, kind, fallback, true, false, orNull, example, doc);
  }

  public Key<T> orEmpty() {
    return new Key<>(name, kind, fallback, false, true, orNull, "", doc);
  }

  /** Null stands for no value. */
  public Key<T> nullable() {
    return new Key<>(name, kind, fallback, required, implied, true, example, doc);
  }

  /** With a value that is not simply the key's. */
  public Keyed<T> as(Function<Fields, T> value) {
    return new KeyPart<T, T>(this, value, written -> written);
  }

  /** With a value that may be absent. */
  public Keyed<Optional<T>> optional() {
    return optionalAs(fields -> fields.find(this));
  }

  /** With a value that may be absent, and is not simply the key's. */
  public Keyed<Optional<T>> optionalAs(Function<Fields, Optional<T>> value) {
    return new KeyPart<Optional<T>, T>(this, value, written -> written.orElse(null));
  }

  /** With null for no value. */
  @SuppressWarnings("NullAway") // the component itself says that it may be null
  public Keyed<T> orNothing() {
    Key<T> key = nullable();
    return key.as(fields -> fields.find(key).orElse(null));
  }

  /** A number that may be absent. */
  public static Keyed<OptionalDouble> optionalDouble(Key<Double> key) {
    return new KeyPart<OptionalDouble, Double>(
        key,
        fields -> fields.find(key).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
        value -> value.isPresent() ? (Double) value.getAsDouble() : null);
  }

  /** A whole number that may be absent. */
  public static Keyed<OptionalInt> optionalInt(Key<Integer> key) {
    return new KeyPart<OptionalInt, Integer>(
        key,
        fields -> fields.find(key).map(OptionalInt::of).orElse(OptionalInt.empty()),
        value -> value.isPresent() ? (Integer) value.getAsInt() : null);
  }

  /** As a key that is read but never written. */
  public <R> Part<R, Optional<T>> readOnly() {
    return optional().from(owner -> Optional.empty());
  }

  @Override
  public List<Key<?>> keys() {
    return List.of(this);
  }

  @Override
  public T value(Fields fields) {
    return fields.get(this);
  }

  @Override
  public void write(@Nullable T value, JsonObject out) {
    if (value != null) {
      out.put(name, kind.write(value));
    } else if (orNull) {
      out.put(name, null);
    }
  }

  JsonObject schema(Definitions definitions) {
    JsonObject described = kind.schema(definitions);
    JsonObject schema = JsonObject.of("description", doc);
    if (described.containsKey("$ref")) {
      schema.and("allOf", List.of(described));
    } else {
      schema.putAll(described);
    }
    Object written = fallback == null ? null : kind.write(fallback);
    if (written instanceof String || written instanceof Number || written instanceof Boolean) {
      schema.and("default", written);
    }
    return schema;
  }
}
