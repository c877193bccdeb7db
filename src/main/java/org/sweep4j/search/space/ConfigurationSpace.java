package org.sweep4j.search.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.arbiter.optimize.api.ParameterSpace;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Configuration;
import org.sweep4j.random.RandomStream;

/**
 * All parameters together as Arbiter sees them: a point of the unit cube, one coordinate for each
 * leaf that is not constant, becomes a configuration.
 */
@SuppressWarnings("rawtypes") // Arbiter's interface has raw types
public final class ConfigurationSpace implements ParameterSpace<Configuration> {
  /** Keeps u off 0, where quantiles are infinite. */
  private static final double LEAST_U = 0x1.0p-54;

  private final SearchSpace space;
  private final List<LeafSpace> leaves;
  private final int dimensions;

  private ConfigurationSpace(SearchSpace space) {
    this.space = space;
    this.leaves = space.leaves().stream().map(leaf -> LeafSpace.of(leaf.space())).toList();
    int next = 0;
    for (LeafSpace leaf : leaves) {
      leaf.setIndices(leaf.numParameters() == 0 ? new int[0] : new int[] {next++});
    }
    this.dimensions = next;
  }

  public static ConfigurationSpace of(SearchSpace space) {
    return new ConfigurationSpace(space);
  }

  /** An independent draw: one u for each dimension, in the order of the leaves. */
  public Configuration draw(RandomStream random) {
    double[] point = new double[dimensions];
    Arrays.setAll(point, i -> Math.max(LEAST_U, random.nextDouble()));
    return getValue(point);
  }

  @Override
  public Configuration getValue(double[] point) {
    List<@Nullable Object> values = new ArrayList<>();
    leaves.forEach(leaf -> values.add(leaf.getValue(point)));
    return space.configuration(values);
  }

  @Override
  public int numParameters() {
    return dimensions;
  }

  @Override
  public List<ParameterSpace> collectLeaves() {
    return new ArrayList<>(leaves.stream().filter(leaf -> leaf.numParameters() > 0).toList());
  }

  @Override
  public Map<String, ParameterSpace> getNestedSpaces() {
    Map<String, ParameterSpace> nested = new LinkedHashMap<>();
    for (int i = 0; i < leaves.size(); i++) {
      nested.put(space.leaves().get(i).name(), leaves.get(i));
    }
    return nested;
  }

  @Override
  public boolean isLeaf() {
    return false;
  }

  /**
   * @throws UnsupportedOperationException always: only leaves have a place in the point
   */
  @Override
  public void setIndices(int... indices) {
    throw new UnsupportedOperationException("indices are set on leaves");
  }
}
