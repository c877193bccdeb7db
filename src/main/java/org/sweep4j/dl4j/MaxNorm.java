package org.sweep4j.dl4j;

import java.util.Set;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.layers.LayerConstraint;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep4j.dl4j.array.NativeCopy;

/**
 * Scales each unit's incoming weights, a column of the kernel [inputs, units], back to Euclidean
 * norm c where they exceed it: w ← w · c / max(c, ‖w‖) (Srivastava et al. 2014, JMLR 15).
 *
 * <p>Deeplearning4j's own shrinks weights that are below the limit too, and runs twice a step.
 */
final class MaxNorm implements LayerConstraint {
  private final double limit;

  MaxNorm(double limit) {
    this.limit = limit;
  }

  @Override
  public void applyConstraint(Layer layer, int iteration, int epoch) {
    INDArray kernel = layer.getParam(DefaultParamInitializer.WEIGHT_KEY);
    double[] scales = NativeCopy.read(kernel.norm2(0));
    boolean exceeded = false;
    for (int unit = 0; unit < scales.length; unit++) {
      exceeded |= scales[unit] > limit;
      scales[unit] = limit / Math.max(limit, scales[unit]);
    }
    if (exceeded) {
      kernel.muliRowVector(Nd4j.createFromArray(scales).castTo(kernel.dataType()));
    }
  }

  @Override
  public void setParams(Set<String> parameters) {}

  @Override
  public Set<String> getParams() {
    return Set.of(DefaultParamInitializer.WEIGHT_KEY);
  }

  @Override
  @SuppressWarnings("MissingSuperCall")
  public LayerConstraint clone() {
    return new MaxNorm(limit);
  }
}
