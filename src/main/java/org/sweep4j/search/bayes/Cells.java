package org.sweep4j.search.bayes;

import java.util.Arrays;
import org.sweep4j.random.RandomStream;

/** Each of an ordered dimension's values has the mass of a kernel between its edges. */
abstract class Cells implements Kernels {
  private final Dimension dimension;
  private final GaussianKernels gaussians;

  Cells(Dimension dimension, double[] observations, int dimensions) {
    this.dimension = dimension;
    double[] positions =
        Arrays.stream(observations)
            .map(one -> Double.isNaN(one) ? Double.NaN : dimension.position(one))
            .toArray();
    this.gaussians = new GaussianKernels(positions, dimensions);
  }

  /** Where on [0, 1] the value at a coordinate begins. */
  abstract double low(double coordinate);

  /** Where it ends. */
  abstract double high(double coordinate);

  @Override
  public void addLogDensities(double coordinate, double[] logs) {
    double low = low(coordinate);
    double high = high(coordinate);
    for (int kernel = 0; kernel < logs.length; kernel++) {
      logs[kernel] += gaussians.logMass(kernel, low, high);
    }
  }

  @Override
  public double logFloor(double coordinate) {
    return gaussians.logMass(gaussians.prior(), low(coordinate), high(coordinate));
  }

  @Override
  public double draw(int kernel, RandomStream random) {
    return dimension.at(Continuous.inside(gaussians.draw(kernel, random)));
  }
}
