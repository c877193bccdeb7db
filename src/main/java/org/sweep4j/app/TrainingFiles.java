package org.sweep4j.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.dl4j.ModelZip;
import org.sweep4j.engine.Engine;
import org.sweep4j.engine.ModelFormat;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.Predictor;
import org.sweep4j.engine.Preparation;
import org.sweep4j.engine.RunDirectory;
import org.sweep4j.engine.TrainingOutcome;
import org.sweep4j.engine.TrainingResult;
import org.sweep4j.engine.TrainingResult.OnFolds;
import org.sweep4j.engine.Weights;
import org.sweep4j.report.Report;

/** Writes a training's run directory with its model and report. */
final class TrainingFiles {
  private TrainingFiles() {}

  /**
   * Returns what {@code result.json} holds.
   *
   * @param folds what each quantity was on folds, if any were trained
   */
  static TrainingResult write(
      Path directory, TrainingOutcome outcome, Optional<Map<String, OnFolds>> folds)
      throws IOException {
    Preparation preparation = outcome.preparation();
    Engine engine =
        new EngineSelection(1).choose(preparation.experiment().engine(), preparation.plan());
    TrainingResult result =
        new RunDirectory(directory).write(outcome, engine, new ZippedModel(), folds);
    Report.write(directory);
    return result;
  }

  /** The model file as Deeplearning4j knows it. */
  static final class ZippedModel implements ModelFormat {
    @Override
    public void write(Path file, NetworkPlan plan, Weights weights) throws IOException {
      ModelZip.write(file, plan, weights);
    }

    @Override
    public double tolerance(NetworkPlan plan) {
      return ModelZip.tolerance(plan);
    }

    @Override
    public Predictor read(Path file) throws IOException {
      return ModelZip.read(file);
    }
  }
}
