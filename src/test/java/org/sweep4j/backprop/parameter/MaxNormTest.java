package org.sweep4j.backprop.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.sweep4j.backprop.array.Reals;
import org.sweep4j.config.Precision;

class MaxNormTest {
  private static final double TOLERANCE = 1e-15;

  /** Two inputs, two units: the first unit's weights (3, 4) have norm 5, the second's are short. */
  private final Reals kernel = Reals.zeros(Precision.DOUBLE, 4);

  private final MaxNorm constraint = new MaxNorm(2, 2, Reals.zeros(Precision.DOUBLE, 2));

  MaxNormTest() {
    kernel.load(new double[] {3, 0.1, 4, -0.7}, 0, 4);
  }

  @Test
  void incomingWeightsAboveTheLimitAreScaledToIt() {
    constraint.apply(kernel);
    assertEquals(1.2, kernel.get(0), TOLERANCE);
    assertEquals(1.6, kernel.get(2), TOLERANCE);
  }

  @Test
  void othersAreLeftAlone() {
    constraint.apply(kernel);
    assertEquals(0.1, kernel.get(1));
    assertEquals(-0.7, kernel.get(3));
  }
}
