package org.sweep4j.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sweep4j.dl4j.ModelZip;
import org.sweep4j.engine.Engine;
import org.sweep4j.engine.ModelFormat;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.Predictor;
import org.sweep4j.engine.Preparation;
import org.sweep4j.engine.RunDirectory;
import org.sweep4j.engine.TrainingOutcome;
import org.sweep4j.engine.Weights;
import org.sweep4j.report.Report;

/** Writes a training's run directory with its model and report. */
final class TrainingFiles {
  private TrainingFiles() {}

  /**
   * Returns what {@code result.json} holds.
   *
   * @param findings what it holds besides the outcome
   */
  static Map<String, @Nullable Object> write(
      Path directory, TrainingOutcome outcome, Map<String, ?> findings) throws IOException {
    Preparation preparation = outcome.preparation();
    Engine engine =
        new EngineSelection().choose(preparation.experiment().engine(), preparation.plan());
    Map<String, @Nullable Object> result =
        new RunDirectory(directory).write(outcome, engine, new ZippedModel(), findings);
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
