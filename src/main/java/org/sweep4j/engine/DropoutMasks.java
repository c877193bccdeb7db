package org.sweep4j.engine;

import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;

/**
 * Which inputs of a dropout layer are kept in an update. A pure function of (seed, layer, epoch,
 * batch), so both engines drop the same nodes and concurrent trials cannot disturb each other.
 */
public final class DropoutMasks {
  private DropoutMasks() {}

  /**
   * Fills the first {@code count} elements of {@code scale}, row after row: 1 / (1 − rate) with
   * probability 1 − rate, else 0 (inverted dropout).
   */
  public static void fill(
      double[] scale, int count, double rate, Seed seed, int layer, int epoch, int batch) {
    RandomStream random = seed.stream("dropout", layer, epoch, batch);
    double kept = 1 / (1 - rate);
    for (int i = 0; i < count; i++) {
      scale[i] = random.nextDouble() < rate ? 0 : kept;
    }
  }
}
