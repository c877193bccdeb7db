package org.sweep4j.backprop.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.backprop.array.Reals;
import org.sweep4j.config.Activation;
import org.sweep4j.config.Precision;

class ActivationFunctionTest {
  private static final double VALUE_TOLERANCE = 1e-14;
  private static final double SLOPE_TOLERANCE = 1e-7;
  private static final double STEP = 1e-5;
  private static final double[] POINTS = {-7.3, -2.5, -1, -0.31, -0.02, 0.04, 0.57, 1, 3.2, 8.1};

  static Stream<Arguments> functions() {
    return Stream.of(
        function(Activation.LINEAR, 0, z -> z),
        function(Activation.BINARY_STEP, 0, z -> z < 0 ? 0 : 1),
        function(Activation.SIGMOID, 0, z -> 0.5 + 0.5 * Math.tanh(z / 2)),
        function(
            Activation.TANH, 0, z -> (Math.exp(z) - Math.exp(-z)) / (Math.exp(z) + Math.exp(-z))),
        function(Activation.RELU, 0, z -> 0.5 * (z + Math.abs(z))),
        function(Activation.LEAKY_RELU, 0.01, z -> Math.max(z, 0.01 * z)),
        function(Activation.ELU, 1.3, z -> z > 0 ? z : 1.3 * (Math.exp(z) - 1)),
        function(Activation.GELU, 0, z -> z * 0.5 * (1 + Erf.erf(z / Math.sqrt(2)))),
        function(Activation.SWISH, 0, z -> z / (1 + Math.exp(-z))),
        function(Activation.SOFTPLUS, 0, z -> Math.log(1 + Math.exp(z))));
  }

  private static Arguments function(
      Activation activation, double alpha, DoubleUnaryOperator closedForm) {
    return Arguments.of(new Function(activation, alpha), closedForm);
  }

  /** A function of one net input. */
  private record Function(Activation activation, double alpha) {
    ActivationFunction formula() {
      return ActivationFunction.of(activation, alpha, Optional.empty());
    }

    double value(double z) {
      Reals a = reals(0);
      formula().forward(reals(z), a, 1, 1);
      return a.get(0);
    }

    /** What becomes of an error of 1. */
    double derivative(double z) {
      Reals error = reals(1);
      formula().backward(reals(z), reals(value(z)), error, 1, 1);
      return error.get(0);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void valuesAreThoseOfTheClosedForm(Function function, DoubleUnaryOperator closedForm) {
    for (double z : POINTS) {
      double expected = closedForm.applyAsDouble(z);
      double tolerance = VALUE_TOLERANCE * Math.max(1, Math.abs(z));
      assertEquals(expected, function.value(z), tolerance, function + " at " + z);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void derivativesAreTheSlopes(Function function, DoubleUnaryOperator closedForm) {
    for (double z : POINTS) {
      double slope = (function.value(z + STEP) - function.value(z - STEP)) / (2 * STEP);
      double found = function.derivative(z);
      assertEquals(slope, found, SLOPE_TOLERANCE, function + " at " + z);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void nothingOverflowsFarOut(Function function, DoubleUnaryOperator closedForm) {
    for (double z : new double[] {-1e4, 1e4}) {
      double value = function.value(z);
      assertTrue(Double.isFinite(value), function + " at " + z);
      assertTrue(Double.isFinite(function.derivative(z)), function + "' at " + z);
    }
  }

  @Test
  void kinksHaveTheConventionalSlope() {
    assertEquals(0, new Function(Activation.RELU, 0).derivative(0));
    assertEquals(0.01, new Function(Activation.LEAKY_RELU, 0.01).derivative(0));
    assertEquals(1, new Function(Activation.BINARY_STEP, 0).value(0));
  }

  @Test
  void geluIsExactFarIntoTheTail() {
    assertEquals(
        -8 * 0.5 * Erf.erfc(8 / Math.sqrt(2)), new Function(Activation.GELU, 0).value(-8), 1e-27);
  }

  @Test
  void softmaxAddsUpToOneHoweverLargeTheLogits() {
    Reals z = reals(1000, 1001, 999, -5, 0, 3);
    Reals a = Reals.zeros(Precision.DOUBLE, 6);
    new Softmax().forward(z, a, 2, 3);
    assertEquals(1 / (1 + Math.exp(1) + Math.exp(-1)), a.get(0), VALUE_TOLERANCE);
    assertEquals(1, a.get(0) + a.get(1) + a.get(2), VALUE_TOLERANCE);
    assertEquals(1, a.get(3) + a.get(4) + a.get(5), VALUE_TOLERANCE);
  }

  @Test
  void softmaxErrorIsTheJacobianTimesTheError() {
    Reals z = reals(0.3, -0.2, 0.9);
    double[] weights = {0.7, -1.1, 0.4};
    Reals a = Reals.zeros(Precision.DOUBLE, 3);
    Reals error = reals(weights);
    new Softmax().forward(z, a, 1, 3);
    new Softmax().backward(z, a, error, 1, 3);
    for (int i = 0; i < 3; i++) {
      double slope = (weighted(z, i, STEP, weights) - weighted(z, i, -STEP, weights)) / (2 * STEP);
      assertEquals(slope, error.get(i), SLOPE_TOLERANCE);
    }
  }

  private static double weighted(Reals z, int index, double step, double[] weights) {
    Reals moved = reals(z.get(0), z.get(1), z.get(2));
    moved.add(index, step);
    Reals a = Reals.zeros(Precision.DOUBLE, 3);
    new Softmax().forward(moved, a, 1, 3);
    return weights[0] * a.get(0) + weights[1] * a.get(1) + weights[2] * a.get(2);
  }

  private static Reals reals(double... values) {
    Reals reals = Reals.zeros(Precision.DOUBLE, values.length);
    reals.load(values, 0, values.length);
    return reals;
  }
}
