package org.sweep4j.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sweep4j.backprop.BackpropEngine;
import org.sweep4j.config.Schedule;
import org.sweep4j.data.Batch;
import org.sweep4j.engine.Engine;
import org.sweep4j.engine.GoldenTrajectories;
import org.sweep4j.engine.GoldenTrajectory;
import org.sweep4j.engine.ModelFormat;

class EngineAgreementTest {
  private static final Engine ENGINE = new BackpropEngine();

  private final GoldenTrajectory golden =
      GoldenTrajectories.of("constraints-and-dropout", "dropout");

  @Test
  void anEngineAgreesWithItself() {
    CheckReport report = report(ENGINE, 20);
    assertTrue(report.passed(), report::toString);
    assertEquals(
        List.of(
            "gradient of backprop against central differences",
            "gradient of backprop against backprop",
            "backprop against backprop after 1 update",
            "backprop against backprop after 10 updates",
            "backprop against backprop after 20 updates",
            "model file against the trained network"),
        report.tables().stream().map(CheckTable::title).toList());
  }

  @Test
  void aGradientThatDiffersIsNamed() {
    Engine wrong = DistortedEngine.withGradientOf("layer 2 bias", 1 + 1e-9, ENGINE);
    CheckTable table = new EngineAgreement(ENGINE, wrong, golden.plan()).gradients(batch());
    assertEquals(
        List.of("layer 2 bias"), table.failures().stream().map(Comparison::array).toList());
  }

  @Test
  void trainingThatDriftsApartIsSeenFromTheFirstUpdateOn() {
    Engine wrong = DistortedEngine.withLearningRate(1 + 1e-6, ENGINE);
    CheckReport report = report(wrong, 20);
    assertFalse(report.passed());
    List<CheckTable> trajectories = report.tables().subList(2, 5);
    assertTrue(trajectories.stream().noneMatch(CheckTable::passed), report::toString);
    double first = trajectories.get(0).rows().get(1).difference();
    double last = trajectories.get(2).rows().get(1).difference();
    assertTrue(first < last, report::toString);
  }

  @Test
  void aLossThatDiffersOnceIsSeenInEveryComparisonAfterIt() {
    CheckReport report = report(DistortedEngine.withFirstLoss(1 + 1e-6, ENGINE), 20);
    for (CheckTable table : report.tables().subList(2, 5)) {
      List<String> failures = table.failures().stream().map(Comparison::array).toList();
      assertEquals(List.of("loss"), failures, report::toString);
    }
  }

  @Test
  void stepsGoOnOverEpochsAndTheLastComparisonIsAfterAllOfThem() {
    CheckReport report = report(ENGINE, 4);
    assertEquals(
        List.of(
            "backprop against backprop after 1 update",
            "backprop against backprop after 4 updates"),
        report.tables().subList(2, 4).stream().map(CheckTable::title).toList());
  }

  @ParameterizedTest
  @CsvSource({"0, layer 1", "1, layer 2", "2, output"})
  void aModelFileWithOneWrongWeightMissesItsRowWhichNamesTheLayer(int layer, String name) {
    CheckReport report = report(ENGINE, new ZipFormat(layer, 1e-3), 2);
    CheckTable table = report.tables().get(report.tables().size() - 1);
    assertEquals(List.of(name), table.failures().stream().map(Comparison::array).toList());
    assertFalse(report.passed());
  }

  @Test
  void aDivergedEngineDoesNotPass() {
    Engine wrong = DistortedEngine.withLearningRate(Double.NaN, ENGINE);
    CheckReport report = report(wrong, 2);
    assertFalse(report.tables().get(2).passed());
  }

  @Test
  void atLeastOneStepIsNeeded() {
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> report(ENGINE, 0));
    assertEquals("steps must be at least 1, found 0", thrown.getMessage());
  }

  private CheckReport report(Engine second, int steps) {
    return report(second, ZipFormat.RIGHT, steps);
  }

  private CheckReport report(Engine second, ModelFormat format, int steps) {
    return EngineCheck.run(
        ENGINE, second, format, golden.plan(), this::epoch, new Schedule.Constant(), steps);
  }

  private Batch batch() {
    return golden.batches().get(0);
  }

  private Iterable<Batch> epoch(int epoch) {
    List<Batch> batches = new ArrayList<>(golden.batches());
    batches.removeIf(batch -> batch.epoch() != epoch);
    return batches;
  }
}
