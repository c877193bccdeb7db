package org.sweep4j.report.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A JSON object read with forgiveness: what is absent or of another type is empty. */
public record Fields(Map<String, @Nullable Object> values) {
  public static final Fields NONE = new Fields(Map.of());

  /** A JSON value as an object; {@link #NONE} if it is not one. */
  public static Fields of(@Nullable Object json) {
    if (!(json instanceof Map<?, ?> map)) {
      return NONE;
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    map.forEach((key, value) -> values.put(String.valueOf(key), value));
    return new Fields(values);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  public Optional<String> text(String name) {
    Object value = values.get(name);
    return value instanceof String || value instanceof Number || value instanceof Boolean
        ? Optional.of(value.toString())
        : Optional.empty();
  }

  public OptionalDouble number(String name) {
    return values.get(name) instanceof Number number
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }

  public Fields fields(String name) {
    return of(values.get(name));
  }

  public List<?> list(String name) {
    return values.get(name) instanceof List<?> list ? list : List.of();
  }

  /** The objects of a list; anything else in it is passed over. */
  public List<Fields> objects(String name) {
    return list(name).stream().filter(Map.class::isInstance).map(Fields::of).toList();
  }

  /** A list of numbers; NaN where an element is not a number. */
  public double[] numbers(String name) {
    return numbers(list(name));
  }

  /** A list of texts. */
  public List<String> texts(String name) {
    return list(name).stream().map(String::valueOf).toList();
  }

  /** A list of lists of numbers. */
  public List<double[]> rows(String name) {
    return list(name).stream()
        .filter(List.class::isInstance)
        .map(row -> numbers((List<?>) row))
        .toList();
  }

  private static double[] numbers(List<?> list) {
    return list.stream()
        .mapToDouble(value -> value instanceof Number number ? number.doubleValue() : Double.NaN)
        .toArray();
  }
}
