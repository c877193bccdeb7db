package org.sweep4j.search.gaussian;

/**
 * What a process is fitted to.
 *
 * @param categorical whether a dimension's numbers name categories, in no order
 * @param points [observation, dimension]; NaN where a dimension is absent
 * @param values lower is better; about of mean 0 and variance 1
 * @param noise each observation's variance of noise as a multiple of the common one
 */
public record Observations(
    boolean[] categorical, double[][] points, double[] values, double[] noise) {

  int size() {
    return points.length;
  }

  int dimensions() {
    return categorical.length;
  }

  /** dⱼ² of two observations. */
  double square(int j, int a, int b) {
    return Matern.square(categorical[j], points[a][j], points[b][j]);
  }
}
