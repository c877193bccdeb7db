package org.sweep4j.search.importance;

import java.util.Arrays;

/**
 * Counts of categories, smoothed: each observed category's kernel gives every category the weight
 * 1/(d + 1) on top of its own 1, d being how many different ones were observed; one more count is
 * spread evenly.
 */
record CategoryDensity(int categories) implements Density {

  @Override
  public double[] at(double[] observations) {
    double[] counts = new double[categories];
    for (double observation : observations) {
      counts[(int) observation]++;
    }
    double share = 1.0 / (Arrays.stream(counts).filter(count -> count > 0).count() + 1);
    double spread = observations.length * share / (1 + categories * share) + 1.0 / categories;
    double[] density = new double[categories];
    for (int c = 0; c < categories; c++) {
      double own = counts[c] / (1 + categories * share);
      density[c] = (own + spread) / (observations.length + 1) + FLOOR;
    }
    return density;
  }
}
