package org.sweep4j.dl4j;

import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep4j.dl4j.array.NativeCopy;
import org.sweep4j.engine.DropoutMasks;
import org.sweep4j.engine.NetworkPlan.PlannedDropout;
import org.sweep4j.random.Seed;

/**
 * Inverted dropout with the masks that both engines share.
 *
 * <p>Deeplearning4j's own draws from its thread's random generator, which other networks and other
 * arrays on that thread advance.
 */
final class SeededDropout implements IDropout {
  private final transient PlannedDropout plan;
  private final transient Seed seed;
  private final transient CurrentStep step;

  SeededDropout(PlannedDropout plan, Seed seed, CurrentStep step) {
    this.plan = plan;
    this.seed = seed;
    this.step = step;
  }

  @Override
  public INDArray applyDropout(
      INDArray input, INDArray result, int iteration, int epoch, LayerWorkspaceMgr workspaces) {
    return input.muli(mask(input), result);
  }

  @Override
  public INDArray backprop(
      INDArray gradientAtOutput, INDArray gradientAtInput, int iteration, int epoch) {
    return gradientAtOutput.muli(mask(gradientAtOutput), gradientAtInput);
  }

  /** [rows, units]: 0 or 1 / (1 − rate). */
  private INDArray mask(INDArray like) {
    double[] scale = new double[Math.toIntExact(like.length())];
    DropoutMasks.fill(
        scale, scale.length, plan.rate(), seed, plan.number(), step.epoch(), step.batch());
    INDArray mask = Nd4j.createUninitialized(like.dataType(), like.shape(), 'c');
    NativeCopy.write(scale, mask);
    return mask;
  }

  @Override
  public void clear() {}

  /** Itself: it does not change, and copies must follow the same training. */
  @Override
  @SuppressWarnings("MissingSuperCall")
  public IDropout clone() {
    return this;
  }
}
