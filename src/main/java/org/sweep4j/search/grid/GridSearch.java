package org.sweep4j.search.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sweep4j.search.Pacing;
import org.sweep4j.search.Strategy;
import org.sweep4j.search.Trial;
import org.sweep4j.search.space.SearchSpace;

/** Every combination, parameters in alphabetical order, the last one varying fastest. */
public final class GridSearch implements Strategy {
  private final SearchSpace space;
  private final List<GridValues> axes;

  /**
   * @throws IllegalArgumentException if a parameter has no countable number of values
   */
  public GridSearch(SearchSpace space) {
    GridAxes values = new GridAxes();
    this.space = space;
    this.axes = space.leaves().stream().map(leaf -> leaf.space().accept(values)).toList();
  }

  /** A number written in the mixed base of the axes' counts: its digits are the indices. */
  @Override
  public Optional<Map<String, @Nullable Object>> propose(int number, List<Trial> earlier) {
    long rest = number;
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = axes.size() - 1; i >= 0; i--) {
      GridValues axis = axes.get(i);
      values.add(0, axis.at().apply(rest % axis.count()));
      rest /= axis.count();
    }
    return rest > 0 ? Optional.empty() : Optional.of(space.configuration(values));
  }

  @Override
  public Pacing pacing() {
    return new Pacing.Ahead();
  }

  /** The product of the axes' counts, or {@link Long#MAX_VALUE} if that is less. */
  @Override
  public OptionalLong size() {
    long size = 1;
    for (GridValues axis : axes) {
      size =
          Math.multiplyHigh(size, axis.count()) == 0 && size * axis.count() > 0
              ? size * axis.count()
              : Long.MAX_VALUE;
    }
    return OptionalLong.of(size);
  }
}
