package org.sweep4j.config.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Augmentation;
import org.sweep4j.config.BatchSize;
import org.sweep4j.config.DataSection;
import org.sweep4j.config.DenseSettings;
import org.sweep4j.config.EarlyStopping;
import org.sweep4j.config.EngineChoice;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.HiddenLayers;
import org.sweep4j.config.Initializer;
import org.sweep4j.config.Layer;
import org.sweep4j.config.MissingValues;
import org.sweep4j.config.ModelSection;
import org.sweep4j.config.Optimizer;
import org.sweep4j.config.Output;
import org.sweep4j.config.Precision;
import org.sweep4j.config.Quantity;
import org.sweep4j.config.Regularizer;
import org.sweep4j.config.Scaling;
import org.sweep4j.config.Schedule;
import org.sweep4j.config.Source;
import org.sweep4j.config.SplitBy;
import org.sweep4j.config.TableFormat;
import org.sweep4j.config.TestSet;
import org.sweep4j.config.TrainingSection;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.random.Seed;

/** Every default value, pinned. */
class ExperimentDefaultsTest {
  private static final DenseSettings DENSE =
      new DenseSettings(
          true,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Regularizer.NONE,
          Regularizer.NONE,
          Regularizer.NONE,
          OptionalDouble.empty());

  private static final Optimizer.Moments MOMENTS = new Optimizer.Moments(0.9, 0.999, 1e-7);

  private static Experiment read(String text) {
    return ExperimentTree.parse(text, "folder/plain.yaml", Path.of(".")).experiment();
  }

  private static TrainingSection training(String flow) {
    return read("data: {source: iris}\ntraining: " + flow).training();
  }

  @Test
  void experimentWithNothingButASource() {
    DataSection data =
        new DataSection(
            new Source.Bundled("iris"),
            TableFormat.USUAL,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            MissingValues.ERROR,
            Scaling.STANDARDIZE,
            Optional.empty(),
            true,
            new TestSet.Fraction(0.2),
            0.2,
            Augmentation.NONE,
            SplitBy.NOTHING);
    ModelSection model =
        new ModelSection(
            new HiddenLayers.Explicit(List.of()),
            new Output(Optional.empty(), Optional.empty(), DENSE),
            Initializer.GLOROT_UNIFORM);
    TrainingSection training =
        new TrainingSection(
            100,
            BatchSize.of(32),
            new Optimizer.Sgd(0.01, 0, false, 0),
            new Schedule.Constant(),
            Optional.empty(),
            true,
            Optional.empty());
    assertEquals(
        new Experiment(
            "plain", new Seed(0), EngineChoice.AUTO, Precision.FLOAT, data, model, training),
        read("data: {source: iris}"));
  }

  @Test
  void denseLayer() {
    assertEquals(
        new HiddenLayers.Explicit(List.of(new Layer.Dense(3, Activation.LINEAR, DENSE))),
        read("data: {source: iris}\nmodel: {layers: [dense: {units: 3}]}").model().hidden());
  }

  @Test
  void uniformHiddenLayers() {
    assertEquals(
        new HiddenLayers.Uniform(1, List.of(3), Activation.RELU, 0, DENSE),
        read("data: {source: iris}\nmodel: {hidden: {units: 3}}").model().hidden());
  }

  @Test
  void optimizers() {
    assertEquals(new Optimizer.Sgd(0.01, 0, false, 0), optimizer("sgd"));
    assertEquals(new Optimizer.Sgd(0.01, 0.9, false, 0), optimizer("momentum"));
    assertEquals(new Optimizer.Sgd(0.01, 0.9, true, 0), optimizer("nag"));
    assertEquals(new Optimizer.RmsProp(0.001, 0.9, 1e-7, 0), optimizer("rmsprop"));
    assertEquals(new Optimizer.AdaGrad(0.001, 1e-7, 0), optimizer("adagrad"));
    assertEquals(new Optimizer.AdaDelta(0.001, 0.9, 1e-7, 0), optimizer("adadelta"));
    assertEquals(new Optimizer.Adam(0.001, MOMENTS, 0), optimizer("adam"));
    assertEquals(new Optimizer.AmsGrad(0.001, MOMENTS, 0), optimizer("amsgrad"));
    assertEquals(new Optimizer.Nadam(0.001, MOMENTS, 0), optimizer("nadam"));
    assertEquals(new Optimizer.AdaMax(0.001, MOMENTS, 0), optimizer("adamax"));
  }

  private static Optimizer optimizer(String name) {
    Optimizer shorthand = training("{optimizer: " + name + "}").optimizer();
    assertEquals(shorthand, training("{optimizer: {name: " + name + "}}").optimizer());
    return shorthand;
  }

  @Test
  void schedules() {
    assertEquals(new Schedule.Step(0, 0.5, 10), schedule("step"));
    assertEquals(new Schedule.Exponential(0, 0.95, 1), schedule("exponential"));
    assertEquals(new Schedule.Cosine(0, 0, 100), schedule("cosine"));
    assertEquals(new Schedule.Inverse(0, 0.05), schedule("{decay: inverse, epsilon: 0.05}"));
    assertEquals(new Schedule.Power(0, 0.75), schedule("{decay: power, epsilon: 0.75}"));
  }

  @Test
  void cosineDecaysOverTheEpochsThatHoldLeaves() {
    assertEquals(new Schedule.Cosine(30, 0, 70), schedule("{decay: cosine, hold: 30}"));
  }

  /** The same keys, over the epochs of the same training, one section further in. */
  @Test
  void momentumHasItsSchedule() {
    Optimizer expected =
        new Optimizer.Sgd(0.01, 0.9, Optional.of(new Schedule.Cosine(30, 0, 20)), false, 0);
    assertEquals(
        expected,
        training(
                "{epochs: 50, optimizer:"
                    + " {name: momentum, momentum_schedule: {decay: cosine, hold: 30}}}")
            .optimizer());
    assertEquals(
        new Optimizer.Sgd(0.01, 0, Optional.of(new Schedule.Step(0, 0.5, 10)), false, 0),
        training("{optimizer: {name: sgd, momentum_schedule: step}}").optimizer());
  }

  private static Schedule schedule(String flow) {
    return training("{schedule: " + flow + "}").schedule();
  }

  @Test
  void earlyStopping() {
    EarlyStopping expected = new EarlyStopping(Quantity.VALIDATION_LOSS, 10, 0, true);
    assertEquals(Optional.of(expected), training("{early_stopping: {}}").earlyStopping());
    assertEquals(Optional.of(expected), training("{early_stopping: true}").earlyStopping());
    assertEquals(Optional.empty(), training("{early_stopping: false}").earlyStopping());
  }
}
