package org.sweep4j.search.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.sweep.SweepFile;

class BaselineTest {
  private static final ExperimentTree EXPERIMENT =
      ExperimentTree.parse(
          """
          data: {source: iris}
          model:
            layers:
              - dense: {units: 12, activation: tanh}
              - dense: {units: 7, activation: relu}
          training: {epochs: 5, optimizer: {name: sgd, learning_rate: 0.25}}
          """,
          "experiment.yaml",
          Path.of("."));

  @Test
  void takesTheExperimentsValuesWhateverTheParameterIsCalled() {
    Map<String, @Nullable Object> baseline =
        baseline(
            """
            method: manual
            bind: {rate: training.optimizer.learning_rate}
            parameters:
              rate: {min: 0.001, max: 1.0}
              batch_size: {values: [8, 16]}
              units: {values: [3, 4]}
              model.layers[1].dense.activation: {values: [relu, swish]}
            """);
    assertEquals(0.25, baseline.get("rate"));
    assertEquals(12, ((Number) baseline.get("units")).intValue());
    assertEquals("relu", baseline.get("model.layers[1].dense.activation"));
    assertEquals(32, ((Number) baseline.get("batch_size")).intValue());
  }

  @Test
  void aPenaltyThatIsNotUsedIsZero() {
    assertEquals(
        0.0, baseline("method: manual\nparameters: {l2: {values: [0.01, 0.1]}}\n").get("l2"));
  }

  private static Map<String, @Nullable Object> baseline(String sweep) {
    return Baseline.of(EXPERIMENT, SweepFile.parse(sweep, "sweep.yaml", Path.of(".")).sweep())
        .values();
  }
}
