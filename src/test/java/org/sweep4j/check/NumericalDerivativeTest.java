package org.sweep4j.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumericalDerivativeTest {
  private static final double SMOOTH_TOLERANCE = 1e-11;
  private static final double NEAR_KINK_TOLERANCE = 1e-8;
  private static final double UNTRUSTED = 1e-3;

  @ParameterizedTest
  @ValueSource(doubles = {-3, -0.1, 0, 0.5, 2})
  void smoothFunctionsAreDifferentiatedToElevenDigits(double x) {
    assertDerivative(Math.exp(x), h -> Math.exp(x + h));
    assertDerivative(Math.cos(x), h -> Math.sin(x + h));
    assertDerivative(2 * x, h -> (x + h) * (x + h));
    assertDerivative(1 - Math.pow(Math.tanh(x), 2), h -> Math.tanh(x + h));
  }

  @Test
  void aConstantHasDerivativeZeroWithoutError() {
    assertEquals(new NumericalDerivative(0, 0), NumericalDerivative.of(h -> 7, 7, 1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-4, 1e-3, 0.01, 0.02, 0.03, -1e-4, -1e-3, -0.01, -0.02, -0.03})
  void stepsAreShortenedUntilTheyMissAKinkNearby(double kink) {
    DoubleUnaryOperator f = h -> Math.sin(h) + Math.max(0, h - kink);
    NumericalDerivative derivative = NumericalDerivative.of(f, f.applyAsDouble(0), 1);
    assertEquals(kink < 0 ? 2 : 1, derivative.value(), NEAR_KINK_TOLERANCE);
    assertTrue(derivative.error() < NEAR_KINK_TOLERANCE, derivative.toString());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-9, -1e-8})
  void aKinkThatNoStepMissesLeavesALargeError(double kink) {
    DoubleUnaryOperator f = h -> Math.sin(h) + Math.abs(h - kink);
    NumericalDerivative derivative = NumericalDerivative.of(f, f.applyAsDouble(0), 1);
    assertTrue(derivative.error() > UNTRUSTED, derivative.toString());
  }

  private static void assertDerivative(double expected, DoubleUnaryOperator f) {
    NumericalDerivative found = NumericalDerivative.of(f, f.applyAsDouble(0), 1);
    double tolerance = SMOOTH_TOLERANCE * Math.max(1, Math.abs(expected));
    assertEquals(expected, found.value(), tolerance);
    assertTrue(found.error() < 100 * tolerance, found.toString());
  }
}
