package org.sweep4j.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.sweep4j.config.Precision;
import org.sweep4j.config.Schedule;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Matrix;
import org.sweep4j.engine.Delivery;
import org.sweep4j.engine.Engine;
import org.sweep4j.engine.ModelFormat;
import org.sweep4j.engine.NetworkPlan;

/** All of {@code sweep4j check}. */
public final class EngineCheck {
  private EngineCheck() {}

  /**
   * Holds both engines to account, always in double precision.
   *
   * @param backprop whose gradient is compared with finite differences, then with {@code dl4j}'s
   * @param format in which a trained network is delivered
   * @param plan of the experiment, in whatever precision
   * @param epochs the batches of an epoch, counted from 0, such as {@code batches::epoch}
   * @param schedule of the experiment
   * @param steps number of updates to train both for; at least 1
   */
  public static CheckReport run(
      Engine backprop,
      Engine dl4j,
      ModelFormat format,
      NetworkPlan plan,
      IntFunction<Iterable<Batch>> epochs,
      Schedule schedule,
      int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException("steps must be at least 1, found " + steps);
    }
    Batch first = copy(epochs.apply(0).iterator().next());
    NetworkPlan exact = plan.in(Precision.DOUBLE);
    EngineAgreement agreement = new EngineAgreement(backprop, dl4j, plan);
    List<CheckTable> tables = new ArrayList<>();
    tables.add(FiniteDifferences.check(backprop, plan, first));
    tables.add(agreement.gradients(first));
    tables.addAll(
        agreement.trajectories(
            epochs,
            schedule,
            steps,
            trained -> delivery(new Delivery.Of(backprop, format, exact, trained), first)));
    return new CheckReport(tables);
  }

  /** The model file of the trained network against the network; its row names the layer. */
  private static CheckTable delivery(Delivery.Of trained, Batch rows) {
    try {
      Delivery delivery = trained.compare(rows.features());
      List<Integer> shape = List.of(rows.features().rows(), trained.plan().outputs());
      Comparison outputs =
          Comparison.of(
              delivery.layer(),
              shape,
              shape.get(0) * shape.get(1),
              delivery.relative(),
              delivery.bound());
      return new CheckTable(
          "model file against the trained network",
          "max |a − b| / max(1, max |a|)",
          List.of(outputs));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
