package org.sweep4j.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.backprop.BackpropEngine;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Precision;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.data.Batches;
import org.sweep4j.data.Dataset;
import org.sweep4j.data.read.DataReader;
import org.sweep4j.dl4j.Dl4jEngine;
import org.sweep4j.engine.GoldenTrajectory;
import org.sweep4j.engine.Preparation;

/** Backpropagation from scratch and Deeplearning4j compute the same. */
class EnginesAgreeTest {
  private static final int STEPS = 50;
  private static final String SONAR =
      """
      data: {source: sonar, test: 0, validation: 0}
      model:
        layers:
          - dropout: 0.2
          - dense: {units: 60, activation: relu, kernel_constraint: {max_norm: 3}}
          - dense: {units: 30, activation: relu, kernel_constraint: {max_norm: 3}}
      training:
        batch_size: 16
        optimizer: {name: sgd, learning_rate: 0.1, momentum: 0.9}
        schedule: {decay: inverse, hold: 1, epsilon: 0.05}
      """;

  @ParameterizedTest
  @MethodSource("org.sweep4j.engine.GoldenTrajectories#all")
  void onOneGradientOfEverySetting(GoldenTrajectory golden) {
    EngineAgreement agreement =
        new EngineAgreement(new BackpropEngine(), new Dl4jEngine(), golden.plan());
    assertEquals(List.of(), agreement.gradients(golden.batches().get(0)).failures());
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void onOneGradientAtEveryDepth(Activation activation, int depth) {
    SmallNetwork network = new SmallNetwork(activation, depth);
    EngineAgreement agreement =
        new EngineAgreement(new BackpropEngine(), new Dl4jEngine(), network.plan());
    assertEquals(List.of(), agreement.gradients(network.batch()).failures());
  }

  @Test
  void onTheSonarNetworkFromGradientToFiftyUpdatesWithDropout() {
    CheckReport report = sonar();
    for (CheckTable table : report.tables()) {
      assertEquals(List.of(), table.failures(), table.title());
    }
  }

  private static CheckReport sonar() {
    Experiment experiment = ExperimentTree.parse(SONAR, "sonar.yaml", Path.of(".")).experiment();
    Dataset dataset = DataReader.read(experiment.data());
    Preparation preparation =
        Preparation.of(experiment, dataset, dataset.allRows(), new int[0], experiment.seed());
    Batches batches = new Batches(preparation.training(), 16, true, experiment.seed(), List.of());
    return EngineCheck.run(
        new BackpropEngine(),
        new Dl4jEngine(),
        ZipFormat.RIGHT,
        preparation.plan().in(Precision.DOUBLE),
        batches::epoch,
        experiment.training().schedule(),
        STEPS);
  }

  static Stream<Arguments> stacks() {
    return FiniteDifferencesTest.stacks();
  }
}
