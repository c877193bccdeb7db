package org.sweep4j.dl4j;

import java.util.List;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.NetworkPlan.PlannedLayer;
import org.sweep4j.engine.ParameterArray;
import org.sweep4j.engine.Penalty;
import org.sweep4j.engine.Weights;

/**
 * The gradient of the penalties on weights, l1·sign(w) + 2·l2·w, which Deeplearning4j adds only
 * within an update.
 */
final class PenaltyGradient {
  private final List<PlannedLayer> layers;

  PenaltyGradient(NetworkPlan plan) {
    layers = plan.withParameters();
  }

  /** The gradient of a batch of {@code rows}, with the weights' penalties added in place. */
  Weights addTo(Weights gradient, Weights weights, int rows) {
    for (int i = 0; i < layers.size(); i++) {
      for (ParameterArray to : gradient.layers().get(i).arrays()) {
        double[] at = weights.layers().get(i).find(to.name()).orElseThrow();
        Penalty penalty = layers.get(i).penalty(to.name()).of(rows);
        for (int w = 0; w < at.length && !penalty.isNone(); w++) {
          to.values()[w] += penalty.derivative(at[w]);
        }
      }
    }
    return gradient;
  }
}
