package org.sweep4j.search.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Configuration;
import org.sweep4j.random.RandomStream;
import org.sweep4j.search.Pacing;
import org.sweep4j.search.Strategy;
import org.sweep4j.search.Trial;
import org.sweep4j.search.space.SearchSpace;

/**
 * Every combination, parameters in alphabetical order, the last one varying fastest; without those
 * that were tried before.
 */
public final class GridSearch implements Strategy {
  private static final long MOST_COUNTED = 1_000_000;

  private final SearchSpace space;
  private final List<GridValues> axes;
  private final long[] skipped;

  /** Which combinations there are where not all are. */
  private final long[] proper;

  private final Optional<Shuffle> order;

  /**
   * @throws IllegalArgumentException if a parameter has no countable number of values
   */
  public GridSearch(SearchSpace space) {
    this(space, List.of());
  }

  /**
   * @param tried configurations that are left out where the grid has them
   * @throws IllegalArgumentException if a parameter has no countable number of values
   */
  public GridSearch(SearchSpace space, List<Configuration> tried) {
    this(space, tried, Optional.empty());
  }

  /**
   * @param shuffled by this stream; absent: in alphabetical order
   * @throws IllegalArgumentException if a parameter has no countable number of values
   */
  public GridSearch(SearchSpace space, List<Configuration> tried, Optional<RandomStream> shuffled) {
    GridAxes values = new GridAxes();
    this.space = space;
    this.axes = space.leaves().stream().map(leaf -> leaf.space().accept(values)).toList();
    this.proper = space.isPlain() ? new long[0] : proper(Set.copyOf(tried));
    this.skipped =
        (space.isPlain() ? tried : List.<Configuration>of())
            .stream()
                .map(space::values)
                .map(this::position)
                .flatMapToLong(OptionalLong::stream)
                .sorted()
                .distinct()
                .toArray();
    this.order = shuffled.map(random -> new Shuffle(size().orElseThrow(), random));
  }

  /** The first combination of each configuration that may be tried and was not. */
  private long[] proper(Set<Configuration> tried) {
    long all = combinations();
    if (all > MOST_COUNTED) {
      throw new IllegalArgumentException(
          "a grid with when or where must have at most %d combinations, found %d; list fewer values"
              .formatted(MOST_COUNTED, all));
    }
    Set<Configuration> seen = new HashSet<>(tried);
    long[] proper =
        LongStream.range(0, all)
            .filter(
                position -> {
                  Configuration one = at(position).orElseThrow();
                  return space.holds(one) && seen.add(one);
                })
            .toArray();
    if (proper.length == 0 && tried.isEmpty()) {
      throw new IllegalArgumentException(
          "where must leave at least one combination of the grid, found none; loosen it");
    }
    return proper;
  }

  /** The number of a combination, written in the mixed base of the axes' counts. */
  private OptionalLong position(List<@Nullable Object> combination) {
    long position = 0;
    for (int i = 0; i < axes.size(); i++) {
      OptionalLong index = axes.get(i).indexOf(combination.get(i));
      if (index.isEmpty()) {
        return index;
      }
      position = position * axes.get(i).count() + index.getAsLong();
    }
    return OptionalLong.of(position);
  }

  @Override
  public Optional<Configuration> propose(int number, List<Trial> earlier) {
    long position = order.isPresent() ? order.get().at(number) : number;
    for (long tried : skipped) {
      position += tried <= position ? 1 : 0;
    }
    if (!space.isPlain()) {
      return position < proper.length ? at(proper[(int) position]) : Optional.empty();
    }
    return at(position);
  }

  /** The digits of the position are the indices on the axes. */
  private Optional<Configuration> at(long position) {
    long rest = position;
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

  /**
   * The product of the axes' counts less those left out, or {@link Long#MAX_VALUE} if that is less.
   */
  @Override
  public OptionalLong size() {
    long size = space.isPlain() ? combinations() : proper.length;
    return OptionalLong.of(size == Long.MAX_VALUE ? size : size - skipped.length);
  }

  private long combinations() {
    long size = 1;
    for (GridValues axis : axes) {
      size =
          Math.multiplyHigh(size, axis.count()) == 0 && size * axis.count() > 0
              ? size * axis.count()
              : Long.MAX_VALUE;
    }
    return size;
  }
}
