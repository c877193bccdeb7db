package org.sweep4j.search.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Space;
import org.sweep4j.search.space.ValueKey;

/**
 * The different values of one parameter, reached by index.
 *
 * @param at the value at an index from 0 to {@code count} − 1
 */
record GridValues(long count, LongFunction<@Nullable Object> at) {

  /** Keeps the first of equal values. */
  static GridValues distinct(List<? extends @Nullable Object> values) {
    Map<ValueKey, Integer> first = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      first.putIfAbsent(ValueKey.of(values.get(i)), i);
    }
    List<Integer> kept = new ArrayList<>(first.values());
    return new GridValues(kept.size(), index -> values.get(kept.get((int) index)));
  }

  /** min, min + 1, …, max. */
  static GridValues of(Space.IntUniform space) {
    long count = space.max() - space.min() + 1;
    return new GridValues(count > 0 ? count : Long.MAX_VALUE, index -> space.min() + index);
  }
}
