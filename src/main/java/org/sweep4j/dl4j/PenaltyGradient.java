package org.sweep4j.dl4j;

import java.util.List;
import java.util.Optional;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.NetworkPlan.PlannedDense;
import org.sweep4j.engine.Penalty;
import org.sweep4j.engine.Weights;
import org.sweep4j.engine.Weights.LayerWeights;

/**
 * The gradient of the penalties on weights, l1·sign(w) + 2·l2·w, which Deeplearning4j adds only
 * within an update.
 */
final class PenaltyGradient {
  private final List<PlannedDense> layers;

  PenaltyGradient(NetworkPlan plan) {
    layers = plan.dense();
  }

  /** The gradient, with the penalties of the weights added in place. */
  Weights addTo(Weights gradient, Weights weights) {
    for (int i = 0; i < layers.size(); i++) {
      LayerWeights to = gradient.layers().get(i);
      LayerWeights at = weights.layers().get(i);
      add(layers.get(i).kernelPenalty(), at.kernel().values(), to.kernel().values());
      add(layers.get(i).biasPenalty(), at.bias(), to.bias());
    }
    return gradient;
  }

  private static void add(
      Penalty penalty, Optional<double[]> weights, Optional<double[]> gradient) {
    weights.ifPresent(values -> add(penalty, values, gradient.orElseThrow()));
  }

  private static void add(Penalty penalty, double[] weights, double[] gradient) {
    for (int i = 0; i < weights.length && !penalty.isNone(); i++) {
      gradient[i] += penalty.l1() * Math.signum(weights[i]) + 2 * penalty.l2() * weights[i];
    }
  }
}
