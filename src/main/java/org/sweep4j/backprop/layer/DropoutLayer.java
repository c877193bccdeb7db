package org.sweep4j.backprop.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sweep4j.backprop.array.Reals;
import org.sweep4j.backprop.array.Storage;
import org.sweep4j.backprop.parameter.Parameter;
import org.sweep4j.data.Batch;
import org.sweep4j.engine.DropoutMasks;
import org.sweep4j.engine.NetworkPlan.PlannedDropout;
import org.sweep4j.random.Seed;

/**
 * Inverted dropout (Srivastava et al. 2014, JMLR 15): in training each input is multiplied by 0
 * with probability {@code rate} and by 1 / (1 − rate) otherwise, and so is its error on the way
 * back; in prediction nothing happens.
 */
public final class DropoutLayer implements NetworkLayer {
  private final PlannedDropout plan;
  private final Seed seed;
  private final Storage storage;
  private double[] drawn = {};
  private Reals mask;
  private Reals outputs;
  private Reals error;

  public DropoutLayer(PlannedDropout plan, Seed seed, Storage storage) {
    this.plan = plan;
    this.seed = seed;
    this.storage = storage;
    this.mask = storage.zeros(0);
    this.outputs = mask;
    this.error = mask;
  }

  @Override
  public void reserve(int rows) {
    int count = rows * plan.units();
    drawn = new double[count];
    mask = storage.zeros(count);
    outputs = storage.zeros(count);
    error = storage.zeros(count);
  }

  @Override
  public Reals predict(Reals inputs, int rows) {
    return inputs;
  }

  @Override
  public Reals train(Reals inputs, Batch batch) {
    int count = batch.rows() * plan.units();
    DropoutMasks.fill(drawn, count, plan.rate(), seed, plan.number(), batch.epoch(), batch.index());
    mask.load(drawn, 0, count);
    outputs.multiply(inputs, mask, count);
    return outputs;
  }

  @Override
  public void backward(@Nullable Reals inputError, int rows) {
    if (inputError != null) {
      inputError.multiply(error, mask, rows * plan.units());
    }
  }

  @Override
  public Reals error() {
    return error;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public double sumOfActivityPenalty(int rows, int batch) {
    return 0;
  }

  @Override
  public void constrain() {}
}
