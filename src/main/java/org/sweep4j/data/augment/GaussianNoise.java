package org.sweep4j.data.augment;

import java.util.List;
import java.util.stream.IntStream;
import org.sweep4j.data.Augmenter;
import org.sweep4j.data.Matrix;
import org.sweep4j.data.prepare.Feature;
import org.sweep4j.data.prepare.Preprocessing;
import org.sweep4j.random.RandomStream;

/**
 * Adds N(0, σ²) to every scaled number; one-hot inputs stay as they are.
 *
 * @param columns the inputs that are numbers
 */
record GaussianNoise(double standardDeviation, int[] columns) implements Augmenter {

  static GaussianNoise of(double standardDeviation, Preprocessing preprocessing) {
    List<Feature> features = preprocessing.features();
    int[] starts = new int[features.size()];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = starts[i - 1] + features.get(i - 1).width();
    }
    return new GaussianNoise(
        standardDeviation,
        IntStream.range(0, starts.length)
            .filter(i -> features.get(i).isNumber())
            .map(i -> starts[i])
            .toArray());
  }

  @Override
  public void change(Matrix features, Matrix targets, RandomStream random) {
    for (int row = 0; row < features.rows(); row++) {
      int start = row * features.columns();
      for (int column : columns) {
        features.values()[start + column] += standardDeviation * random.nextGaussian();
      }
    }
  }
}
