package org.sweep4j.search.bayes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Configuration;
import org.sweep4j.search.space.Leaf;
import org.sweep4j.search.space.SearchSpace;

/**
 * Configurations as points and back: one coordinate for each leaf that has more than one value; NaN
 * for a leaf that a configuration does not have.
 */
public final class Coordinates {
  /** Up to here every count is exact in double. */
  private static final double COUNTABLE = 0x1.0p53;

  private static final long COUNTED_ONE_BY_ONE = 20_000;
  private static final double MIDDLE = 0.5;

  private final SearchSpace space;
  private final List<Dimension> all;
  private final List<Leaf> freeLeaves = new ArrayList<>();
  private final List<Dimension> free = new ArrayList<>();

  public Coordinates(SearchSpace space) {
    this.space = space;
    this.all = space.leaves().stream().map(leaf -> Dimensions.of(leaf.space())).toList();
    for (int i = 0; i < all.size(); i++) {
      if (!isSingle(all.get(i))) {
        freeLeaves.add(space.leaves().get(i));
        free.add(all.get(i));
      }
    }
  }

  /** The leaves that have more than one value, in the order of their coordinates. */
  public List<Leaf> leaves() {
    return List.copyOf(freeLeaves);
  }

  /** The dimensions of these leaves. */
  public List<Dimension> dimensions() {
    return List.copyOf(free);
  }

  /** How many points there are; empty if without end, or too many to count. */
  public OptionalLong size() {
    if (space.isPlain() || combinations().isEmpty()) {
      return combinations();
    }
    long all = combinations().getAsLong();
    return all > COUNTED_ONE_BY_ONE ? OptionalLong.empty() : OptionalLong.of(all().size());
  }

  /** Every configuration of a space with an end, in the order of the combinations. */
  public Set<Configuration> all() {
    return LongStream.range(0, combinations().orElseThrow())
        .mapToObj(this::at)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** How many combinations of values there are, those that are no configuration included. */
  public OptionalLong combinations() {
    double size = 1;
    for (Dimension dimension : free) {
      size *= dimension.size().isPresent() ? dimension.size().getAsLong() : COUNTABLE;
    }
    return size < COUNTABLE ? OptionalLong.of((long) size) : OptionalLong.empty();
  }

  /** Combination number {@code index}, the last coordinate counting fastest; empty if refused. */
  public Optional<Configuration> at(long index) {
    return Optional.of(configuration(combination(index))).filter(space::holds);
  }

  private double[] combination(long index) {
    double[] point = new double[free.size()];
    long rest = index;
    for (int j = point.length - 1; j >= 0; j--) {
      long size = free.get(j).size().orElseThrow();
      point[j] = free.get(j).coordinate(rest % size);
      rest /= size;
    }
    return point;
  }

  /** The point of a configuration; empty if a value does not belong to the space. */
  public Optional<double[]> point(Configuration configuration) {
    List<@Nullable Object> values = space.values(configuration);
    double[] point = new double[free.size()];
    int j = 0;
    for (int i = 0; i < all.size(); i++) {
      OptionalDouble coordinate =
          space.has(space.leaves().get(i), configuration)
              ? all.get(i).coordinate(values.get(i))
              : OptionalDouble.of(Double.NaN);
      if (coordinate.isEmpty()) {
        return Optional.empty();
      }
      if (!isSingle(all.get(i))) {
        point[j++] = coordinate.getAsDouble();
      }
    }
    return Optional.of(point);
  }

  /**
   * The nearest point that a configuration has: without coordinates that are not there with the
   * others, and with the middle for those that are and were not given.
   */
  double[] proper(double[] point) {
    if (space.isPlain()) {
      return point;
    }
    double[] whole = point.clone();
    for (int j = 0; j < whole.length; j++) {
      whole[j] = Double.isNaN(point[j]) ? free.get(j).at(MIDDLE) : point[j];
    }
    return exact(whole);
  }

  /** A point as its configuration gives it back, to the last bit. */
  double[] exact(double[] point) {
    return point(configuration(point)).orElseThrow();
  }

  /** Whether a point is a configuration that may be tried. */
  boolean holds(double[] point) {
    return space.isPlain() || space.holds(configuration(point));
  }

  /** The configuration at a point. */
  public Configuration configuration(double[] point) {
    List<@Nullable Object> values = new ArrayList<>();
    int j = 0;
    for (Dimension dimension : all) {
      double coordinate = isSingle(dimension) ? dimension.coordinate(0) : point[j++];
      values.add(Double.isNaN(coordinate) ? null : dimension.value(coordinate));
    }
    return space.configuration(values);
  }

  private static boolean isSingle(Dimension dimension) {
    return dimension.size().orElse(0) == 1;
  }
}
