package org.sweep4j.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.sweep4j.config.Precision;
import org.sweep4j.config.Schedule;
import org.sweep4j.data.Batch;
import org.sweep4j.engine.Engine;
import org.sweep4j.engine.Network;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.Weights;

/**
 * One engine against the other in double precision: same plan, hence the same weights, the same
 * batches and the same dropout masks.
 */
public final class EngineAgreement {
  /** How far one gradient of two engines may lie apart. */
  public static final double GRADIENT_TOLERANCE = 1e-12;

  /** How far weights and losses may lie apart after training. */
  public static final double TRAJECTORY_TOLERANCE = 1e-9;

  private final Engine first;
  private final Engine second;
  private final NetworkPlan plan;

  public EngineAgreement(Engine first, Engine second, NetworkPlan plan) {
    this.first = first;
    this.second = second;
    this.plan = plan.in(Precision.DOUBLE);
  }

  /** The gradients of the initial weights on one batch. */
  public CheckTable gradients(Batch batch) {
    try (Network one = first.create(plan);
        Network other = second.create(plan)) {
      return new CheckTable(
          "gradient of " + second.name() + " against " + first.name(),
          LargestDifference.MEASURE,
          LargestDifference.rows(one.gradient(batch), other.gradient(batch), GRADIENT_TOLERANCE));
    }
  }

  /**
   * Trains both engines for {@code steps} updates and compares losses and weights after 1, 10 and
   * all of them.
   *
   * @param epochs the batches of an epoch, counted from 0
   * @param trained checks the first engine's weights after all updates
   */
  public List<CheckTable> trajectories(
      IntFunction<Iterable<Batch>> epochs,
      Schedule schedule,
      int steps,
      Function<Weights, CheckTable> trained) {
    List<CheckTable> tables = new ArrayList<>();
    try (Network one = first.create(plan);
        Network other = second.create(plan)) {
      Lockstep lockstep = new Lockstep(one, other);
      for (int epoch = 0; lockstep.steps < steps; epoch++) {
        double rate = schedule.value(plan.optimizer().learningRate(), epoch);
        for (Batch batch : epochs.apply(epoch)) {
          lockstep.fit(batch, rate);
          if (new TreeSet<>(List.of(1, 10, steps)).contains(lockstep.steps)) {
            tables.add(lockstep.table());
          }
          if (lockstep.steps == steps) {
            break;
          }
        }
      }
      tables.add(trained.apply(one.weights()));
    }
    return tables;
  }

  /** Two networks trained side by side. */
  private final class Lockstep {
    private final Network one;
    private final Network other;
    private int steps;
    private double lossDifference;

    Lockstep(Network one, Network other) {
      this.one = one;
      this.other = other;
    }

    void fit(Batch batch, double learningRate) {
      double loss = one.fit(batch, learningRate);
      double otherLoss = other.fit(batch, learningRate);
      lossDifference = Math.max(lossDifference, LargestDifference.between(loss, otherLoss));
      steps++;
    }

    CheckTable table() {
      List<Comparison> rows = new ArrayList<>();
      rows.add(Comparison.of("loss", List.of(), steps, lossDifference, TRAJECTORY_TOLERANCE));
      rows.addAll(LargestDifference.rows(one.weights(), other.weights(), TRAJECTORY_TOLERANCE));
      return new CheckTable(
          "%s against %s after %d update%s"
              .formatted(second.name(), first.name(), steps, steps == 1 ? "" : "s"),
          LargestDifference.MEASURE,
          rows);
    }
  }
}
