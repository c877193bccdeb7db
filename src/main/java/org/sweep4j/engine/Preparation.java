package org.sweep4j.engine;

import java.util.Optional;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.ModelSection;
import org.sweep4j.config.Output;
import org.sweep4j.config.Problem;
import org.sweep4j.config.TargetScaling;
import org.sweep4j.config.Task;
import org.sweep4j.config.TrainingSection;
import org.sweep4j.data.Batches;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.Examples;
import org.sweep4j.data.augment.Augmenters;
import org.sweep4j.data.prepare.Preprocessing;
import org.sweep4j.data.split.Split;
import org.sweep4j.data.summary.DataSummary;
import org.sweep4j.random.Seed;

/**
 * All that a training needs, made from an experiment and the rows to learn from.
 *
 * @param output the experiment's output layer, resolved
 * @param training with targets in their own unit
 * @param validation absent if there are no validation rows
 */
public record Preparation(
    Experiment experiment,
    Dataset dataset,
    Preprocessing preprocessing,
    Output output,
    Examples training,
    Optional<Examples> validation,
    NetworkPlan plan,
    TargetScale targetScale) {

  /**
   * Learns the preprocessing on the training rows, applies it and plans the network.
   *
   * @param seed of this training: initial weights, order of batches, dropout, augmentation
   * @throws BadInputException if the rows cannot be prepared, or explicit weights do not fit the
   *     network
   */
  public static Preparation of(
      Experiment experiment, Dataset dataset, int[] training, int[] validation, Seed seed) {
    if (validation.length == 0 && experiment.training().watchesValidation()) {
      throw new BadInputException(
          Problem.ofSetting("training.early_stopping.monitor", nothingToWatch(dataset)));
    }
    Preprocessing preprocessing = Preprocessing.learn(dataset, training, experiment.data());
    int classes = dataset.classLabels().size();
    Output output = experiment.model().output().resolved(dataset.task(), classes);
    int outputs = output.units(dataset.task(), classes);
    Examples learned = preprocessing.apply(dataset, training, outputs, output.loss().orElseThrow());
    Optional<Examples> held =
        validation.length == 0
            ? Optional.empty()
            : Optional.of(
                preprocessing.apply(dataset, validation, outputs, output.loss().orElseThrow()));
    NetworkPlan plan =
        NetworkPlan.of(experiment, output, preprocessing.inputs(), outputs, learned.rows(), seed);
    TargetScale scale = TargetScale.of(experiment, dataset.task(), output, learned.targets());
    return new Preparation(experiment, dataset, preprocessing, output, learned, held, plan, scale);
  }

  private static String nothingToWatch(Dataset dataset) {
    return "training.early_stopping.monitor needs validation rows, found none in the split of "
        + dataset.firstTestRow()
        + " rows; make data.validation larger, or write monitor: loss";
  }

  /** What the data were taken for, split as a training of the experiment splits them. */
  public DataSummary summary() {
    return DataSummary.of(dataset, Split.of(dataset, experiment.data(), experiment.seed()), 0);
  }

  /** Other rows of the same data set, prepared like the training rows. */
  public Examples examples(int[] rows) {
    return preprocessing.apply(dataset, rows, plan.outputs(), plan.loss());
  }

  /** The batches to train on. */
  public Batches batches() {
    return new Batches(
        targetScale.scaled(training),
        experiment.training().batchSize().rows(training.rows()),
        experiment.training().shuffle(),
        plan.seed(),
        Augmenters.of(experiment.data().augment(), preprocessing));
  }

  private TargetScaling scaling() {
    return targetScale.equals(TargetScale.NONE) ? TargetScaling.NONE : TargetScaling.STANDARDIZE;
  }

  /** The experiment with everything written out that was inferred from the data. */
  public Experiment resolved() {
    DataSection known =
        experiment
            .data()
            .resolved(
                Optional.of(dataset.targetName()),
                Optional.of(dataset.task()),
                Optional.of(scaling()).filter(scaling -> dataset.task() == Task.REGRESSION));
    ModelSection model = experiment.model();
    TrainingSection training = experiment.training();
    return new Experiment(
        experiment.name(),
        experiment.seed(),
        experiment.engine(),
        experiment.precision(),
        known,
        new ModelSection(model.hidden(), output, model.kernelInitializer()),
        training.withMetrics(training.metrics(dataset.task())));
  }
}
