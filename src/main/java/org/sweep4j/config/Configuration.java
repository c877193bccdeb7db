package org.sweep4j.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value for each swept parameter. Two are equal if their values mean the same in a sweep file: 3
 * and 3.0, not 1 and true.
 */
public final class Configuration {
  /** Without any parameter. */
  public static final Configuration EMPTY = of(Map.of());

  private final Map<String, @Nullable Object> values;

  private Configuration(Map<String, @Nullable Object> values) {
    this.values = values;
  }

  /**
   * Of values as files hold them.
   *
   * @param values by name; the value of a nested parameter is a map
   */
  public static Configuration of(Map<String, ? extends @Nullable Object> values) {
    return new Configuration(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
  }

  /** The values by name, in order; that of a nested parameter is a map. */
  public Map<String, @Nullable Object> values() {
    return values;
  }

  /** The values by name, those of nested parameters by their names joined with dots. */
  public Map<String, @Nullable Object> flat() {
    Map<String, @Nullable Object> flat = new LinkedHashMap<>();
    values.forEach((name, value) -> flatten(name, value, flat));
    return flat;
  }

  private static void flatten(
      String name, @Nullable Object value, Map<String, @Nullable Object> flat) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      map.forEach((key, item) -> flatten(name + "." + key, item, flat));
    } else {
      flat.put(name, value);
    }
  }

  /** The value of a parameter within others; null where there is none. */
  public @Nullable Object value(List<String> path) {
    Object value = values;
    for (String name : path) {
      value = value instanceof Map<?, ?> inner ? inner.get(name) : null;
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Configuration configuration
        && ValueKey.of(values).equals(ValueKey.of(configuration.values));
  }

  @Override
  public int hashCode() {
    return ValueKey.of(values).hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
