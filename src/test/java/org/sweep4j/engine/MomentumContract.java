package org.sweep4j.engine;

import static org.sweep4j.engine.WeightsAssertions.assertClose;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweep4j.data.Batch;

/**
 * Classical momentum is the exponential average of Reed and Marks, Neural Smithing (1999): Δw(t) =
 * −η Σₖ αᵏ g(t − k).
 */
public interface MomentumContract extends EngineContract {
  double MOMENTUM_TOLERANCE = 1e-12;

  @Test
  default void momentumIsTheWeightedSumOfAllGradientsSoFar() {
    GoldenTrajectory golden = GoldenTrajectories.of("optimizers", "momentum");
    List<Weights> gradients = new ArrayList<>();
    try (Network network = engine().create(golden.plan())) {
      for (Batch batch : golden.batches()) {
        Weights before = network.weights();
        gradients.add(network.gradient(batch));
        network.fit(batch, 0.1);
        addReedAndMarks(before, gradients, 0.1, 0.9);
        assertClose(before, network.weights(), MOMENTUM_TOLERANCE, "update " + gradients.size());
      }
    }
  }

  private static void addReedAndMarks(
      Weights weights, List<Weights> gradients, double learningRate, double momentum) {
    List<ParameterArray> arrays = weights.arrays();
    for (int k = 0; k < gradients.size(); k++) {
      List<ParameterArray> past = gradients.get(gradients.size() - 1 - k).arrays();
      double share = learningRate * Math.pow(momentum, k);
      for (int a = 0; a < arrays.size(); a++) {
        double[] values = arrays.get(a).values();
        for (int i = 0; i < values.length; i++) {
          values[i] -= share * past.get(a).values()[i];
        }
      }
    }
  }
}
