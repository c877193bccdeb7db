package org.sweep4j.app;

import java.util.function.Consumer;
import org.sweep4j.backprop.BackpropEngine;
import org.sweep4j.check.CheckReport;
import org.sweep4j.check.EngineCheck;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Problem;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.split.Split;
import org.sweep4j.dl4j.Dl4jEngine;
import org.sweep4j.engine.Preparation;

/**
 * A check of an experiment's gradients and engines, to be made.
 *
 * <pre>{@code
 * CheckReport report =
 *     new CheckRequest(ExperimentTree.read(Path.of("configs/iris.yaml")), 50).run(warning -> {});
 * }</pre>
 *
 * @param steps updates for which both engines are trained
 */
public record CheckRequest(ExperimentTree experiment, int steps) {

  /**
   * Checks.
   *
   * @throws org.sweep4j.config.BadInputException if file or data cannot be used
   */
  public CheckReport run(Consumer<Problem> warnings) {
    Experiment valid = experiment.experiment();
    experiment.warnings().forEach(warnings);
    return experiment.locating(() -> run(valid, DataDescription.data(experiment)));
  }

  private CheckReport run(Experiment valid, Dataset dataset) {
    Split split = Split.of(dataset, valid.data(), valid.seed());
    Preparation preparation =
        Preparation.of(valid, dataset, split.training(), split.validation(), valid.seed());
    return EngineCheck.run(
        new BackpropEngine(),
        new Dl4jEngine(),
        new TrainingFiles.ZippedModel(),
        preparation.plan(),
        preparation.batches()::epoch,
        valid.training().schedule(),
        steps);
  }
}
