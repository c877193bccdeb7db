package org.sweep4j.search.importance;

import java.util.Arrays;
import org.sweep4j.math.NormalLogProbability;
import org.sweep4j.search.bayes.Dimension;

/**
 * Observations on a grid of at most 50 cells, each smoothed by a normal distribution, and one as
 * wide as the grid; all cut off at its ends.
 *
 * <p>Their width is Scott's rule 1.059·min(IQR/1.34, s)·n^−0.2 (Scott, Multivariate Density
 * Estimation, 1992), at least so that 90 % stay in the cell.
 */
final class GridDensity implements Density {
  private static final int MOST_CELLS = 50;
  private static final double LEAST_WIDTH = 0.5 / 1.64;

  private final Dimension dimension;
  private final int cells;

  GridDensity(Dimension dimension) {
    this.dimension = dimension;
    this.cells = (int) Math.min(MOST_CELLS, dimension.size().orElse(MOST_CELLS));
  }

  @Override
  public double[] at(double[] observations) {
    double[] sorted = Arrays.stream(observations).map(this::cell).sorted().toArray();
    double width = width(sorted);
    double[] density = new double[cells];
    for (double cell : sorted) {
      addKernel(density, cell, width);
    }
    addKernel(density, (cells - 1) / 2.0, cells);
    return Arrays.stream(density).map(sum -> sum / (sorted.length + 1) + FLOOR).toArray();
  }

  /** The nearest cell, the lower one of two. */
  private double cell(double coordinate) {
    if (dimension.size().orElse(Long.MAX_VALUE) <= MOST_CELLS) {
      return coordinate - dimension.coordinate(0);
    }
    double cell = Math.ceil(dimension.position(coordinate) * (cells - 1) - 0.5);
    return Math.max(0, Math.min(cells - 1, cell));
  }

  private static double width(double[] sorted) {
    int n = sorted.length;
    double mean = Arrays.stream(sorted).average().orElseThrow();
    double squares = Arrays.stream(sorted).map(cell -> (cell - mean) * (cell - mean)).sum();
    double deviation = StrictMath.sqrt(squares / Math.max(1, n - 1));
    double range = sorted[Math.min(n - 1, n * 3 / 4)] - sorted[Math.max(0, n / 4 - 1)];
    double scott = 1.059 * Math.min(range / 1.34, deviation) * StrictMath.pow(n, -0.2);
    return Math.max(scott, LEAST_WIDTH);
  }

  private void addKernel(double[] density, double center, double width) {
    double total =
        NormalLogProbability.logBetween((-0.5 - center) / width, (cells - 0.5 - center) / width);
    for (int cell = 0; cell < cells; cell++) {
      double low = (cell - 0.5 - center) / width;
      density[cell] +=
          StrictMath.exp(NormalLogProbability.logBetween(low, low + 1 / width) - total);
    }
  }
}
