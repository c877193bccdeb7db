package org.sweep4j.search.manual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.ValueKey;
import org.sweep4j.search.space.Leaf;
import org.sweep4j.search.space.Quantiles;
import org.sweep4j.search.space.SearchSpace;

/**
 * One value for each leaf; two settings are equal if their values mean the same.
 *
 * @param values in the order of the leaves
 */
record Setting(List<@Nullable Object> values) {
  private static final double MEDIAN = 0.5;

  Setting {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** The baseline's values where a leaf can vary, and the only one where it cannot. */
  static Setting start(SearchSpace space, List<Axis> axes, Configuration baseline) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Leaf leaf : space.leaves()) {
      values.add(Quantiles.of(leaf.space()).at(MEDIAN));
    }
    List<@Nullable Object> given = space.values(baseline);
    axes.forEach(axis -> values.set(axis.index(), given.get(axis.index())));
    return new Setting(values);
  }

  /** The same but for one leaf. */
  Setting with(int index, @Nullable Object value) {
    List<@Nullable Object> changed = new ArrayList<>(values);
    changed.set(index, value);
    return new Setting(changed);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Setting setting && keys().equals(setting.keys());
  }

  @Override
  public int hashCode() {
    return keys().hashCode();
  }

  private List<ValueKey> keys() {
    return values.stream().map(ValueKey::of).toList();
  }
}
