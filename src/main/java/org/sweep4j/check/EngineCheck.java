package org.sweep4j.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.sweep4j.config.Schedule;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.Engine;
import org.sweep4j.engine.NetworkPlan;

/** All of {@code sweep4j check}. */
public final class EngineCheck {
  private EngineCheck() {}

  /**
   * Holds both engines to account, always in double precision.
   *
   * @param backprop whose gradient is compared with finite differences, then with {@code dl4j}'s
   * @param plan of the experiment, in whatever precision
   * @param epochs the batches of an epoch, counted from 0, such as {@code batches::epoch}
   * @param schedule of the experiment
   * @param steps number of updates to train both for; at least 1
   */
  public static CheckReport run(
      Engine backprop,
      Engine dl4j,
      NetworkPlan plan,
      IntFunction<Iterable<Batch>> epochs,
      Schedule schedule,
      int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException("steps must be at least 1, found " + steps);
    }
    Batch first = copy(epochs.apply(0).iterator().next());
    EngineAgreement agreement = new EngineAgreement(backprop, dl4j, plan);
    List<CheckTable> tables = new ArrayList<>();
    tables.add(FiniteDifferences.check(backprop, plan, first));
    tables.add(agreement.gradients(first));
    tables.addAll(agreement.trajectories(epochs, schedule, steps));
    return new CheckReport(tables);
  }

  /** Batches reuse their arrays. */
  private static Batch copy(Batch batch) {
    return new Batch(
        copy(batch.features()),
        copy(batch.targets()),
        batch.epoch(),
        batch.index(),
        batch.iteration());
  }

  private static Matrix copy(Matrix matrix) {
    return new Matrix(matrix.rows(), matrix.columns(), matrix.values().clone());
  }
}
