package org.sweep4j.search.manual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Space;
import org.sweep4j.config.ValueKey;
import org.sweep4j.search.bayes.Coordinates;
import org.sweep4j.search.bayes.Dimension;
import org.sweep4j.search.space.Leaf;
import org.sweep4j.search.space.Quantiles;
import org.sweep4j.search.space.SearchSpace;

/**
 * A hyperparameter with more than one value, and the values at which it is tried: all of a list; of
 * numbers all if they are at most five, otherwise the quantiles 0.1, 0.3, 0.5, 0.7 and 0.9.
 *
 * @param index its place among all leaves
 * @param levels distinct
 */
record Axis(int index, Leaf leaf, List<@Nullable Object> levels) {
  private static final int QUANTILES = 5;

  /** The axes of a space, in the order of its leaves. */
  static List<Axis> of(SearchSpace space) {
    Coordinates coordinates = new Coordinates(space);
    List<Axis> axes = new ArrayList<>();
    for (int j = 0; j < coordinates.leaves().size(); j++) {
      Leaf leaf = coordinates.leaves().get(j);
      List<@Nullable Object> levels = levels(leaf.space(), coordinates.dimensions().get(j));
      axes.add(new Axis(space.leaves().indexOf(leaf), leaf, levels));
    }
    return axes;
  }

  /** The baseline's value, then the other levels. */
  List<@Nullable Object> levelsFrom(@Nullable Object baseline) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(baseline);
    values.addAll(levels);
    return distinct(values);
  }

  private static List<@Nullable Object> levels(Space space, Dimension dimension) {
    boolean all =
        space instanceof Space.Categorical || dimension.size().orElse(Long.MAX_VALUE) <= QUANTILES;
    return distinct(all ? every(dimension) : quantiles(space));
  }

  private static List<@Nullable Object> every(Dimension dimension) {
    List<@Nullable Object> values = new ArrayList<>();
    for (long i = 0; i < dimension.size().orElseThrow(); i++) {
      values.add(dimension.value(dimension.coordinate(i)));
    }
    return values;
  }

  private static List<@Nullable Object> quantiles(Space space) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < QUANTILES; i++) {
      values.add(Quantiles.of(space).at((i + 0.5) / QUANTILES));
    }
    return values;
  }

  /** Without repetitions, the first of equal values kept. */
  private static List<@Nullable Object> distinct(List<@Nullable Object> values) {
    Map<ValueKey, @Nullable Object> distinct = new LinkedHashMap<>();
    for (Object value : values) {
      ValueKey key = ValueKey.of(value);
      if (!distinct.containsKey(key)) {
        distinct.put(key, value);
      }
    }
    return new ArrayList<>(distinct.values());
  }
}
