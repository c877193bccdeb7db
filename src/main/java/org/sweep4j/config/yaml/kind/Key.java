package org.sweep4j.config.yaml.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.config.Range;

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
    String doc) {

  public static <T> Key<T> of(String name, Kind<T> kind, String doc) {
    return new Key<>(name, kind, null, false, false, false, "", doc);
  }

  /** A key of a file that only programs write, which needs no documentation. */
  public static <T> Key<T> of(String name, Kind<T> kind) {
    return of(name, kind, "");
  }

  public static Key<Double> real(String name, Range range, String doc) {
    return of(name, NumberKind.real(range), doc);
  }

  public static Key<Double> real(String name, Range range, double fallback, String doc) {
    return real(name, range, doc).orElse(fallback);
  }

  public static Key<Integer> whole(String name, Range range, String doc) {
    return of(name, NumberKind.whole(range), doc);
  }

  public static Key<Integer> whole(String name, Range range, int fallback, String doc) {
    return whole(name, range, doc).orElse(fallback);
  }

  public static Key<Boolean> flag(String name, boolean fallback, String doc) {
    return of(name, new FlagKind(), doc).orElse(fallback);
  }

  public static <E extends Enum<E> & ConfigWord> Key<E> word(
      String name, Class<E> type, String doc) {
    return of(name, WordKind.of(type), doc);
  }

  public static <E extends Enum<E> & ConfigWord> Key<E> word(String name, E fallback, String doc) {
    return word(name, fallback.getDeclaringClass(), doc).orElse(fallback);
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

  /** As a component that always has a value. */
  public <R> Part<R, T> from(Function<? super R, ? extends @Nullable T> accessor) {
    return new KeyPart<R, T, T>(this, accessor, fields -> fields.get(this));
  }

  /** As a component whose value is not simply the key's. */
  public <R> Part<R, T> from(
      Function<? super R, ? extends @Nullable T> accessor, Function<Fields, T> value) {
    return new KeyPart<R, T, T>(this, accessor, value);
  }

  /** As a component that may be absent. */
  public <R> Part<R, Optional<T>> optional(Function<? super R, Optional<T>> accessor) {
    return new KeyPart<R, Optional<T>, T>(
        this, owner -> accessor.apply(owner).orElse(null), fields -> fields.find(this));
  }

  /** A number that may be absent. */
  public static <R> Part<R, OptionalDouble> optionalDouble(
      Key<Double> key, Function<? super R, OptionalDouble> accessor) {
    return new KeyPart<R, OptionalDouble, Double>(
        key,
        owner -> {
          OptionalDouble value = accessor.apply(owner);
          return value.isPresent() ? (Double) value.getAsDouble() : null;
        },
        fields -> fields.find(key).map(OptionalDouble::of).orElse(OptionalDouble.empty()));
  }

  /** A whole number that may be absent. */
  public static <R> Part<R, OptionalInt> optionalInt(
      Key<Integer> key, Function<? super R, OptionalInt> accessor) {
    return new KeyPart<R, OptionalInt, Integer>(
        key,
        owner -> {
          OptionalInt value = accessor.apply(owner);
          return value.isPresent() ? (Integer) value.getAsInt() : null;
        },
        fields -> fields.find(key).map(OptionalInt::of).orElse(OptionalInt.empty()));
  }

  /** As a key that is read but has no component to be written from. */
  public <R> Part<R, Optional<T>> readOnly() {
    return new KeyPart<R, Optional<T>, T>(this, owner -> null, fields -> fields.find(this));
  }

  Map<String, Object> schema(Definitions definitions) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", doc);
    Map<String, Object> described = kind.schema(definitions);
    if (described.containsKey("$ref")) {
      schema.put("allOf", List.of(described));
    } else {
      schema.putAll(described);
    }
    Object written = fallback == null ? null : kind.write(fallback);
    if (written instanceof String || written instanceof Number || written instanceof Boolean) {
      schema.put("default", written);
    }
    return schema;
  }
}
