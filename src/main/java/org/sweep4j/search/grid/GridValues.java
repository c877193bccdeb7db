package org.sweep4j.search.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Space;
import org.sweep4j.config.ValueKey;

/**
 * The different values of one parameter, reached by index.
 *
 * @param at the value at an index from 0 to {@code count} − 1
 * @param place the only index at which a value can be, if at all
 */
record GridValues(
    long count, LongFunction<@Nullable Object> at, Function<@Nullable Object, OptionalLong> place) {

  /** Keeps the first of equal values. */
  static GridValues distinct(List<? extends @Nullable Object> values) {
    Map<ValueKey, Integer> first = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      first.putIfAbsent(ValueKey.of(values.get(i)), i);
    }
    List<Integer> kept = new ArrayList<>(first.values());
    List<ValueKey> keys = List.copyOf(first.keySet());
    return new GridValues(
        kept.size(),
        index -> values.get(kept.get((int) index)),
        value -> OptionalLong.of(keys.indexOf(ValueKey.of(value))));
  }

  /** min, min + 1, …, max. */
  static GridValues of(Space.IntUniform space) {
    long count = space.max() - space.min() + 1;
    return new GridValues(
        count > 0 ? count : Long.MAX_VALUE,
        index -> space.min() + index,
        value -> nearest(value, space.min(), 1));
  }

  /** The index nearest to a number where values begin at {@code min} and are {@code step} apart. */
  static OptionalLong nearest(@Nullable Object value, double min, double step) {
    return value instanceof Number number
        ? OptionalLong.of(Math.round((number.doubleValue() - min) / step))
        : OptionalLong.empty();
  }

  /** The index of a value, if it is one of these. */
  OptionalLong indexOf(@Nullable Object value) {
    OptionalLong index = place.apply(value);
    boolean found =
        index.isPresent()
            && index.getAsLong() >= 0
            && index.getAsLong() < count
            && ValueKey.of(at.apply(index.getAsLong())).equals(ValueKey.of(value));
    return found ? index : OptionalLong.empty();
  }
}
