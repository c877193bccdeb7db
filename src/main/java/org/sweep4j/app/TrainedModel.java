package org.sweep4j.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Metric;
import org.sweep4j.config.Output;
import org.sweep4j.config.Problem;
import org.sweep4j.config.TableFormat;
import org.sweep4j.config.Task;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.data.DataFile;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.Matrix;
import org.sweep4j.data.prepare.Preprocessing;
import org.sweep4j.data.read.HeldTable;
import org.sweep4j.data.read.NewRows;
import org.sweep4j.dl4j.ModelZip;
import org.sweep4j.engine.Engine;
import org.sweep4j.engine.NetworkPlan;
import org.sweep4j.engine.Predictor;
import org.sweep4j.engine.Preparation;
import org.sweep4j.engine.RunDirectory;
import org.sweep4j.engine.TrainingOutcome;
import org.sweep4j.engine.metric.ClassPredictions;
import org.sweep4j.engine.metric.Metrics;
import org.sweep4j.file.RegularFile;

/**
 * The trained network of a run directory, with all it needs to be used on files.
 *
 * <pre>{@code
 * TrainedModel model = TrainedModel.read(Path.of("runs/iris"));
 * DataFile rows = DataFile.of(Path.of("new.csv"));
 * model.predict(rows, List.of("id"), predictions -> System.out.print(predictions.csv()));
 * }</pre>
 */
public record TrainedModel(
    Experiment experiment, Preprocessing preprocessing, Predictor predictor) {

  /**
   * Reads a run directory; of a sweep's, its {@code best/}.
   *
   * @throws BadInputException if the directory holds no trained network
   */
  public static TrainedModel read(Path run) throws IOException {
    Path best = run.resolve("best");
    Path directory = Files.isDirectory(best) ? best : run;
    for (String needed :
        new String[] {RunDirectory.EXPERIMENT, RunDirectory.PREPROCESSING, RunDirectory.MODEL}) {
      if (!Files.exists(directory.resolve(needed))) {
        throw new BadInputException(
            Problem.of(
                directory.toString(),
                "is not the run directory of a finished training: "
                    + needed
                    + " is missing; write a directory that train or sweep made"));
      }
    }
    new RunDirectory(directory).checkParts();
    Experiment experiment =
        ExperimentTree.read(directory.resolve(RunDirectory.EXPERIMENT))
            .experiment(ReadOption.FOLDS, ReadOption.WITHOUT_FILES);
    TrainedModel model =
        new TrainedModel(
            experiment,
            preprocessing(directory),
            ModelZip.read(directory.resolve(RunDirectory.MODEL)));
    model.checkSizes(directory);
    return model;
  }

  /** Parts of several runs seldom fit each other. */
  private void checkSizes(Path directory) {
    int outputs = output().units(preprocessing.task(), preprocessing.classLabels().size());
    if (predictor.inputs() != preprocessing.inputs() || predictor.outputs() != outputs) {
      throw new BadInputException(
          Problem.of(
              directory.resolve(RunDirectory.MODEL).toString(),
              ("the network must take the %d inputs of %s and give %d outputs, found %d and %d; its"
                      + " parts are of several runs, train again")
                  .formatted(
                      preprocessing.inputs(),
                      RunDirectory.PREPROCESSING,
                      outputs,
                      predictor.inputs(),
                      predictor.outputs())));
    }
  }

  private static Preprocessing preprocessing(Path directory) throws IOException {
    Path file = directory.resolve(RunDirectory.PREPROCESSING);
    try {
      return Preprocessing.DOCUMENT.read(RegularFile.text(file, RegularFile.MOST_OF_A_RUN));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          Problem.of(file.toString(), "must be as train wrote it, found " + e.getMessage()));
    }
  }

  /** Of a training that has just ended; usable by many threads at once. */
  public static TrainedModel of(TrainingOutcome outcome) {
    Preparation preparation = outcome.preparation();
    NetworkPlan plan = preparation.plan();
    Engine engine = new EngineSelection(1).choose(preparation.experiment().engine(), plan);
    return new TrainedModel(
        preparation.resolved(),
        preparation.preprocessing(),
        new NetworkPredictor(engine, plan, outcome.weights()));
  }

  Loss loss() {
    return output().loss().orElseThrow();
  }

  /** What the experiment leaves open is as the task has it. */
  private Output output() {
    return experiment
        .model()
        .output()
        .resolved(preprocessing.task(), preprocessing.classLabels().size());
  }

  /**
   * A label and one probability per class, or a value, for every row, in order and some rows at a
   * time.
   *
   * @param kept columns to put before the predictions
   * @throws BadInputException if the file lacks columns, or a row cannot be read
   */
  public void predict(DataFile data, List<String> kept, Consumer<Predictions> user) {
    newRows(false, kept)
        .forEachBlock(
            data, (rows, columns) -> user.accept(Predictions.of(this, outputs(rows), columns)));
  }

  /**
   * Rows of a Java program as this network needs them.
   *
   * @throws BadInputException if a column is missing, or a cell is not what it must be
   */
  public Dataset rows(HeldTable table, boolean labelled) {
    return new NewRows(preprocessing, TableFormat.USUAL, labelled, List.of()).of(table);
  }

  private NewRows newRows(boolean labelled, List<String> kept) {
    return new NewRows(preprocessing, experiment.data().format(), labelled, kept);
  }

  /**
   * Predicts rows that have the columns the network was trained on.
   *
   * @return [rows, classes]: a probability for each of {@code preprocessing().classLabels()}; or
   *     [rows, 1]: a number
   */
  public Matrix predict(Dataset rows) {
    Matrix outputs = outputs(rows);
    return preprocessing.task() == Task.REGRESSION
        ? outputs
        : ClassPredictions.probabilities(outputs, loss() == Loss.HINGE);
  }

  private Matrix outputs(Dataset rows) {
    Matrix features = preprocessing.inputs(rows, rows.allRows());
    Matrix outputs = Matrix.zeros(features.rows(), predictor.outputs());
    predictor.predict(features, outputs);
    return outputs;
  }

  /**
   * Every metric of the task on a file with known targets, of which outputs and targets are held in
   * memory, a few numbers a row.
   *
   * @throws BadInputException if the file lacks columns, or a row cannot be read
   */
  public Measured evaluate(DataFile data) {
    List<Matrix> outputs = new ArrayList<>();
    List<Matrix> targets = new ArrayList<>();
    newRows(true, List.of())
        .forEachBlock(
            data,
            (rows, none) -> {
              outputs.add(outputs(rows));
              targets.add(targets(rows));
            });
    return measured(Matrix.below(outputs), Matrix.below(targets));
  }

  /** Every metric of the task on rows with known targets. */
  public Measured evaluate(Dataset rows) {
    return measured(outputs(rows), targets(rows));
  }

  private Matrix targets(Dataset rows) {
    return preprocessing.targets(rows, rows.allRows(), predictor.outputs(), loss());
  }

  private Measured measured(Matrix outputs, Matrix targets) {
    Task task = preprocessing.task();
    List<Metric> metrics =
        Arrays.stream(Metric.values()).filter(metric -> metric.task() == task).toList();
    return new Measured(outputs.rows(), Metrics.of(task, metrics, outputs, targets));
  }

  /** Metrics on a number of rows. */
  public record Measured(int rows, Map<Metric, Double> values) {}
}
