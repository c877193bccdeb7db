package org.sweep4j.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sweep4j.engine.WeightsAssertions.assertClose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.config.Optimizer;
import org.sweep4j.config.Schedule;
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

  /** α is 0.8, 0.8, 0.4, 0.2, …: Δw ← α(epoch)·Δw − ηg, by hand from the recorded gradients. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  default void momentumFollowsItsSchedule(boolean nesterov) {
    GoldenTrajectory golden = GoldenTrajectories.of("optimizers", "momentum");
    NetworkPlan plan = golden.plan();
    Optional<Schedule> halving = Optional.of(new Schedule.Step(1, 0.5, 1));
    Optimizer scheduled = new Optimizer.Sgd(0.1, 0.8, halving, nesterov, 0);
    NetworkPlan same =
        new NetworkPlan(
            plan.inputs(), plan.layers(), plan.loss(), scheduled, plan.precision(), plan.seed());
    Set<Integer> epochs = new HashSet<>();
    try (Network network = engine().create(same)) {
      double[] change = new double[network.weights().count()];
      for (Batch batch : golden.batches()) {
        double alpha = 0.8 / (1 << Math.max(0, batch.epoch() - 1));
        double[] expected = flat(network.weights());
        double[] gradient = flat(network.gradient(batch));
        network.fit(batch, 0.1);
        for (int i = 0; i < change.length; i++) {
          change[i] = alpha * change[i] - 0.1 * gradient[i];
          expected[i] += nesterov ? alpha * change[i] - 0.1 * gradient[i] : change[i];
        }
        assertArrayEquals(expected, flat(network.weights()), MOMENTUM_TOLERANCE);
        epochs.add(batch.epoch());
      }
    }
    assertTrue(epochs.size() > 2, "epochs " + epochs);
  }

  private static double[] flat(Weights weights) {
    return weights.arrays().stream().flatMapToDouble(a -> Arrays.stream(a.values())).toArray();
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
