package org.sweep4j.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTrajectoriesTest {
  private static final double RATE_TOLERANCE = 1e-15;

  @ParameterizedTest
  @MethodSource("org.sweep4j.engine.GoldenTrajectories#all")
  void schedulesGiveTheLearningRatesOfPython(GoldenTrajectory golden) {
    double[] rates = golden.learningRates();
    for (int epoch = 0; epoch < rates.length; epoch++) {
      assertEquals(rates[epoch], golden.learningRate(epoch), RATE_TOLERANCE, "epoch " + epoch);
    }
  }

  @ParameterizedTest
  @MethodSource("org.sweep4j.engine.GoldenTrajectories#all")
  void everyUpdateHasItsBatchAndWeightsAreGivenAtTheEnd(GoldenTrajectory golden) {
    int updates = golden.losses().length;
    assertEquals(updates, golden.batches().size());
    assertTrue(golden.weights().containsKey(updates), "weights after the last update");
  }
}
