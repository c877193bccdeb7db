package org.sweep4j.search.space;

import java.util.List;
import java.util.Map;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Space;

/**
 * A leaf as Arbiter sees it: one dimension, or none for a constant.
 *
 * <p>Compared by identity, so that two parameters with equal ranges stay two dimensions.
 */
@SuppressWarnings("rawtypes") // Arbiter's interface has raw types
final class LeafSpace implements ParameterSpace<@Nullable Object> {
  private final Quantile quantile;
  private final int dimensions;
  private int index = -1;

  private LeafSpace(Quantile quantile, int dimensions) {
    this.quantile = quantile;
    this.dimensions = dimensions;
  }

  static LeafSpace of(Space space) {
    return new LeafSpace(Quantiles.of(space), space instanceof Space.Constant ? 0 : 1);
  }

  /**
   * @throws IllegalStateException if this leaf has not been given its place in {@code point}
   */
  @Override
  public @Nullable Object getValue(double[] point) {
    if (dimensions == 0) {
      return quantile.at(0.5);
    }
    if (index < 0) {
      throw new IllegalStateException("setIndices comes before getValue");
    }
    return quantile.at(point[index]);
  }

  @Override
  public int numParameters() {
    return dimensions;
  }

  @Override
  public List<ParameterSpace> collectLeaves() {
    return List.of(this);
  }

  @Override
  public Map<String, ParameterSpace> getNestedSpaces() {
    return Map.of();
  }

  @Override
  public boolean isLeaf() {
    return true;
  }

  @Override
  public void setIndices(int... indices) {
    if (indices.length != dimensions) {
      throw new IllegalArgumentException(
          "a leaf needs one index for each of its "
              + dimensions
              + " dimensions, found "
              + indices.length);
    }
    if (dimensions == 1) {
      index = indices[0];
    }
  }
}
