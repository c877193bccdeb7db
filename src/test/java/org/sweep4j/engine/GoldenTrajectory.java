package org.sweep4j.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Output;
import org.sweep4j.data.Batch;
import org.sweep4j.data.Examples;
import org.sweep4j.engine.NetworkPlan.PlannedDropout;
import org.sweep4j.random.Seed;

/**
 * A training run computed by PyTorch; see {@code src/test/python/golden_trajectories.py}.
 *
 * @param order the rows in the order of each epoch
 * @param losses of every batch before its update, penalties included
 * @param gradient of the first batch's loss
 * @param weights after so many updates
 */
public record GoldenTrajectory(
    String name,
    Experiment experiment,
    Examples examples,
    List<int[]> order,
    double[] learningRates,
    double[] losses,
    Weights gradient,
    Map<Integer, Weights> weights) {

  /** The plan an experiment file with these settings gives. */
  public NetworkPlan plan() {
    Output output = experiment.model().output();
    int inputs = examples.features().columns();
    int outputs = examples.targets().columns();
    Seed seed = experiment.seed();
    return NetworkPlan.of(experiment, output, inputs, outputs, examples.rows(), seed);
  }

  public boolean hasDropout() {
    return plan().layers().stream().anyMatch(PlannedDropout.class::isInstance);
  }

  /** The batch of every update; the last of each epoch is short. */
  public List<Batch> batches() {
    int size = experiment.training().batchSize().rows(examples.rows());
    List<Batch> batches = new ArrayList<>();
    for (int epoch = 0; epoch < order.size(); epoch++) {
      int[] rows = order.get(epoch);
      for (int start = 0; start < rows.length && batches.size() < losses.length; start += size) {
        int end = Math.min(start + size, rows.length);
        Examples chosen = examples.select(IntStream.range(start, end).map(i -> rows[i]).toArray());
        batches.add(
            new Batch(chosen.features(), chosen.targets(), epoch, start / size, batches.size()));
      }
    }
    return batches;
  }

  /** η of an epoch by the experiment's schedule. */
  public double learningRate(int epoch) {
    return experiment
        .training()
        .schedule()
        .value(experiment.training().optimizer().learningRate(), epoch);
  }

  @Override
  public String toString() {
    return name;
  }
}
