package org.sweep4j.engine;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Task;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.random.Seed;

class NetworkSizeTest {
  private static final String EXPERIMENT =
      """
      data: {source: iris}
      model: {hidden: {layers: %d, units: %d, activation: relu}}
      training: {optimizer: {name: amsgrad}, batch_size: 10}
      precision: %s
      engine: %s
      """;

  private static Experiment experiment(int layers, int units, String precision, String engine) {
    return ExperimentTree.parse(
            EXPERIMENT.formatted(layers, units, precision, engine), "e.yaml", Path.of("."))
        .experiment();
  }

  private static NetworkSize size(Experiment experiment) {
    return NetworkSize.of(experiment.model().hidden(), 4, 3);
  }

  @Test
  void memoryThatNativeCodeCannotGetLiesInTheMachine() {
    RuntimeException failure = new RuntimeException("Allocation failed: [std::bad_alloc]");
    assertTrue(MachineFailure.describe(failure).orElseThrow().contains("this machine"));
  }

  @Test
  void weightsAndUnitsOfEveryLayerAreCounted() {
    assertEquals(
        new NetworkSize(4 * 5 + 5 * 5 + 5 * 3, 5 + 5 + 3), size(experiment(2, 5, "float", "auto")));
  }

  @Test
  void theLayerIsNamedThatExceedsAnArray() {
    BadInputException refusal =
        assertThrows(BadInputException.class, () -> size(experiment(2, 50_000, "float", "auto")));
    assertEquals(
        Optional.of("model.hidden"), refusal.problems().get(0).setting(), refusal.getMessage());
    assertTrue(
        refusal.getMessage().contains("to 2500200000 weights (50000 × 50000 here)"),
        refusal.getMessage());
    assertThrows(BadInputException.class, () -> size(experiment(100, 5000, "float", "auto")));
  }

  @Test
  void aNetworkThatCannotFitIsRefusedBeforeItIsMadeAndTheNeedIsNamed() {
    Experiment huge = experiment(2, 44_000, "double", "auto");
    MachineFailure refusal =
        assertThrows(
            MachineFailure.class,
            () ->
                NetworkPlan.of(
                    huge,
                    huge.model().output().resolved(Task.CLASSIFICATION, 3),
                    4,
                    3,
                    96,
                    new Seed(1)));
    long weights = 4 * 44_000L + 44_000L * 44_000 + 44_000 * 3;
    // Plan, value, gradient, AMSGrad's three; three arrays a unit and row.
    long bytes = weights * 8 * 6 + (2 * 44_000 + 3) * 10 * 8 * 3;
    String message = refusal.getMessage();
    assertTrue(message.contains("needs about " + (bytes >> 20) + " MB of memory"), message);
    assertTrue(message.contains("batches of 10 rows"), message);
  }

  @Test
  void precisionAndEngineCount() {
    long memory = Runtime.getRuntime().maxMemory();
    // Between 40 bytes a weight, to deliver a network, and 48, to train it in double precision.
    int units = (int) Math.sqrt(memory / 43.0);
    assertDoesNotThrow(() -> require(experiment(2, units, "float", "auto")));
    assertThrows(MachineFailure.class, () -> require(experiment(2, units, "double", "auto")));
    assertDoesNotThrow(() -> require(experiment(2, units, "double", "dl4j")));
  }

  private static void require(Experiment experiment) {
    size(experiment).requireMemory(experiment, 1);
  }
}
