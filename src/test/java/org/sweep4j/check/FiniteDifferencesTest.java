package org.sweep4j.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.backprop.BackpropEngine;
import org.sweep4j.config.Activation;
import org.sweep4j.data.Batch;
import org.sweep4j.engine.Engine;
import org.sweep4j.engine.GoldenTrajectories;
import org.sweep4j.engine.GoldenTrajectory;

class FiniteDifferencesTest {
  private static final Engine ENGINE = new BackpropEngine();
  private static final double SMALLEST_CAUGHT = 1e-6;

  private final GoldenTrajectory golden = GoldenTrajectories.of("activations", "prelu");
  private final Batch batch = golden.batches().get(0);

  @Test
  void everyParameterOfEveryArrayIsCompared() {
    CheckTable table = FiniteDifferences.check(ENGINE, golden.plan(), batch);
    assertTrue(table.passed(), table::toString);
    assertEquals(
        List.of(
            "layer 1 kernel",
            "layer 1 bias",
            "layer 1 alpha",
            "layer 2 kernel",
            "layer 2 bias",
            "layer 2 alpha",
            "output kernel",
            "output bias"),
        table.rows().stream().map(Comparison::array).toList());
    int compared = table.rows().stream().mapToInt(row -> row.compared() + row.skipped()).sum();
    assertEquals(golden.plan().initialWeights().count(), compared);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layer 1 kernel",
        "layer 1 bias",
        "layer 1 alpha",
        "layer 2 kernel",
        "layer 2 alpha",
        "output kernel",
        "output bias"
      })
  void aWrongDerivativeIsCaughtAndItsArrayNamed(String array) {
    Engine wrong = DistortedEngine.withGradientOf(array, 1 + SMALLEST_CAUGHT, ENGINE);
    CheckTable table = FiniteDifferences.check(wrong, golden.plan(), batch);
    assertFalse(table.passed());
    assertEquals(List.of(array), table.failures().stream().map(Comparison::array).toList());
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "1e9", "NaN"})
  void aBadlyWrongDerivativeCannotHideBehindItsOwnSize(double factor) {
    Engine wrong = DistortedEngine.withGradientOf("layer 1 kernel", factor, ENGINE);
    CheckTable table = FiniteDifferences.check(wrong, golden.plan(), batch);
    assertEquals(
        List.of("layer 1 kernel"), table.failures().stream().map(Comparison::array).toList());
  }

  @ParameterizedTest
  @MethodSource("stacks")
  void gradientsAreRightAtEveryDepth(Activation activation, int depth) {
    SmallNetwork network = new SmallNetwork(activation, depth);
    CheckTable table = FiniteDifferences.check(ENGINE, network.plan(), network.batch());
    assertEquals(List.of(), table.failures());
  }

  @Test
  void vanishedGradientsAreComparedAsFarAsTheLossResolvesThem() {
    SmallNetwork network = new SmallNetwork(Activation.SIGMOID, 8).withoutPenalties();
    CheckTable table = FiniteDifferences.check(ENGINE, network.plan(), network.batch());
    assertEquals(List.of(), table.failures());
    assertEquals(0, table.rows().stream().mapToInt(Comparison::skipped).sum());
    Engine wrong = DistortedEngine.withGradientOf("layer 1 kernel", 0, ENGINE);
    CheckTable caught = FiniteDifferences.check(wrong, network.plan(), network.batch());
    assertEquals(
        List.of("layer 1 kernel"), caught.failures().stream().map(Comparison::array).toList());
  }

  @Test
  void whatSitsOnAKinkIsSkippedAndAnArrayThatIsAllSkippedDoesNotPass() {
    CheckTable table = FiniteDifferences.check(new KinkedEngine(), golden.plan(), batch);
    Comparison first = table.rows().get(0);
    assertEquals(0, first.compared());
    assertEquals(20, first.skipped());
    assertFalse(first.passed());
    assertFalse(first.missed());
    assertEquals("not compared", first.verdict());
  }

  static Stream<Arguments> stacks() {
    return Stream.of(Activation.values())
        .filter(activation -> activation != Activation.BINARY_STEP)
        .flatMap(
            activation ->
                Stream.of(1, 2, 3, 4, 5, 6, 7, 8).map(depth -> Arguments.of(activation, depth)));
  }
}
