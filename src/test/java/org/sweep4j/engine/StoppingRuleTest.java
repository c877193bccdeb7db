package org.sweep4j.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sweep4j.config.EarlyStopping;
import org.sweep4j.config.Metric;
import org.sweep4j.config.Quantity;

/** The stopping epochs are those of Keras' EarlyStopping on the same hand-written histories. */
class StoppingRuleTest {
  private static final Quantity ACCURACY = new Quantity(true, Optional.of(Metric.ACCURACY));

  @Test
  void endsAfterPatienceEpochsWithoutImprovement() {
    Ending ending = run(loss(3, 0), 1.0, 0.8, 0.7, 0.71, 0.72, 0.73, 0.1);
    assertEquals(new Ending(5, 2), ending);
  }

  @Test
  void anImprovementStartsTheWaitAnew() {
    Ending ending = run(loss(2, 0), 1.0, 1.1, 0.9, 1.0, 0.8, 0.9, 0.95, 0.1);
    assertEquals(new Ending(6, 4), ending);
  }

  @Test
  void aGainOfLessThanMinDeltaIsNoImprovement() {
    Ending ending = run(loss(2, 0.1), 1.0, 0.95, 0.91, 0.1);
    assertEquals(new Ending(2, 0), ending);
  }

  @Test
  void whereMoreIsBetterTheHighestCounts() {
    EarlyStopping rule = new EarlyStopping(ACCURACY, 2, 0, true);
    assertEquals(new Ending(4, 2), run(rule, 0.5, 0.6, 0.9, 0.8, 0.9, 1.0));
  }

  @Test
  void patienceZeroEndsAtTheFirstEpochThatIsNotBetter() {
    assertEquals(new Ending(2, 1), run(loss(0, 0), 1.0, 0.9, 0.95, 0.1));
  }

  @Test
  void goesOnToTheEndWhileItImproves() {
    assertEquals(new Ending(-1, 3), run(loss(1, 0), 4, 3, 2, 1));
  }

  @Test
  void anEqualValueIsNoImprovement() {
    assertEquals(new Ending(2, 0), run(loss(2, 0), 1, 1, 1, 0.5));
  }

  private record Ending(int stoppedAfter, int bestEpoch) {}

  private static EarlyStopping loss(int patience, double minDelta) {
    return new EarlyStopping(Quantity.VALIDATION_LOSS, patience, minDelta, true);
  }

  private static Ending run(EarlyStopping settings, double... values) {
    StoppingRule rule = new StoppingRule(Optional.of(settings), Quantity.VALIDATION_LOSS);
    for (int epoch = 0; epoch < values.length; epoch++) {
      EpochRecord record = epoch(epoch, values[epoch], settings.monitor());
      rule.isBest(record);
      if (rule.stops(record)) {
        return new Ending(epoch, rule.bestEpoch());
      }
    }
    return new Ending(-1, rule.bestEpoch());
  }

  private static EpochRecord epoch(int epoch, double value, Quantity monitor) {
    Evaluation evaluation =
        monitor.equals(ACCURACY)
            ? new Evaluation(0, Map.of(Metric.ACCURACY, value))
            : new Evaluation(value, Map.of());
    return new EpochRecord(epoch, 0.1, 1, Map.of(), Optional.of(evaluation), new double[0], 0);
  }
}
