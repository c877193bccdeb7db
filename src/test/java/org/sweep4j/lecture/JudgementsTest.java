package org.sweep4j.lecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.sweep4j.lecture.Finding.Agreement;

class JudgementsTest {
  private static final double[] LOSS = {0.5, 0.4, 0.3};

  private static double[] of(double... values) {
    return values;
  }

  private static Agreement decay(double[] loss, double[] accuracy) {
    return Judgements.decaySettles(loss, accuracy, 0).agreement();
  }

  @Test
  void decaySettlesIfEveryLossIsLowerAndNoAccuracyIs() {
    assertEquals(Agreement.AGREES, decay(LOSS, of(0.8, 0.8, 0.9)));
    assertEquals(Agreement.DIFFERS, decay(LOSS, of(0.8, 0.79, 0.9)));
    assertEquals(Agreement.DIFFERS, decay(of(0.5, 0.5, 0.3), of(0.8, 0.8, 0.9)));
  }

  private static Agreement vanish(double[] norm, double[] nearZero, double[] accuracy) {
    return Judgements.weightsVanish(norm, nearZero, accuracy).agreement();
  }

  @Test
  void everyPenaltyThatLeavesNoWeightsMustUnderfitNotTheLargestOnly() {
    double[] norm = {9, 5, 1};
    double[] nearZero = {0, 0.91, 1};
    assertEquals(Agreement.AGREES, vanish(norm, nearZero, of(1, 0.99, 0.5)));
    assertEquals(Agreement.DIFFERS, vanish(norm, nearZero, of(1, 1, 0.5)));
    assertEquals(Agreement.AGREES, vanish(norm, of(0, 0.9, 1), of(1, 1, 0.5)));
    assertEquals(Agreement.DIFFERS, vanish(norm, of(0, 0.5, 0.9), of(1, 0.9, 0.5)));
    assertEquals(Agreement.DIFFERS, vanish(of(9, 5, 5), nearZero, of(1, 0.99, 0.5)));
  }

  @Test
  void aGradientVanishesBelowAHundredth() {
    assertEquals(Agreement.AGREES, VanishingTopic.vanishes("sigmoid", 0.0099).agreement());
    assertEquals(Agreement.DIFFERS, VanishingTopic.vanishes("tanh", 0.01).agreement());
  }
}
