package org.sweep4j.search.bayes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Configuration;
import org.sweep4j.search.space.Leaf;
import org.sweep4j.search.space.SearchSpace;

/** Configurations as points and back: one coordinate for each leaf that has more than one value. */
public final class Coordinates {
  /** Up to here every count is exact in double. */
  private static final double COUNTABLE = 0x1.0p53;

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
    double size = 1;
    for (Dimension dimension : free) {
      size *= dimension.size().isPresent() ? dimension.size().getAsLong() : COUNTABLE;
    }
    return size < COUNTABLE ? OptionalLong.of((long) size) : OptionalLong.empty();
  }

  /** Point number {@code index} of a space that has a size; the last coordinate counts fastest. */
  public double[] point(long index) {
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
      OptionalDouble coordinate = all.get(i).coordinate(values.get(i));
      if (coordinate.isEmpty()) {
        return Optional.empty();
      }
      if (!isSingle(all.get(i))) {
        point[j++] = coordinate.getAsDouble();
      }
    }
    return Optional.of(point);
  }

  /** The configuration at a point. */
  public Configuration configuration(double[] point) {
    List<@Nullable Object> values = new ArrayList<>();
    int j = 0;
    for (Dimension dimension : all) {
      values.add(dimension.value(isSingle(dimension) ? dimension.coordinate(0) : point[j++]));
    }
    return space.configuration(values);
  }

  private static boolean isSingle(Dimension dimension) {
    return dimension.size().orElse(0) == 1;
  }
}
