package org.sweep4j.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A value as the sweep file means it, for comparing: 3 equals 3.0 and 3e0, 1 does not equal true or
 * "1"; lists and maps are equal if their elements are.
 */
public record ValueKey(Optional<Object> canonical) {

  public static ValueKey of(@Nullable Object value) {
    return new ValueKey(Optional.ofNullable(canonical(value)));
  }

  private static @Nullable Object canonical(@Nullable Object value) {
    if (value instanceof Number number) {
      return canonicalNumber(number);
    } else if (value instanceof List<?> list) {
      return list.stream().map(ValueKey::of).toList();
    } else if (value instanceof Map<?, ?> map) {
      Map<String, ValueKey> entries = new TreeMap<>();
      map.forEach((name, inner) -> entries.put(String.valueOf(name), of(inner)));
      return entries;
    }
    return value;
  }

  private static Object canonicalNumber(Number number) {
    if (Double.isFinite(number.doubleValue())) {
      return new BigDecimal(number.toString()).stripTrailingZeros();
    }
    return number.doubleValue();
  }
}
