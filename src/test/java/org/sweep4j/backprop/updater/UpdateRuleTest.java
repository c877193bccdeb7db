package org.sweep4j.backprop.updater;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.backprop.array.Storage;
import org.sweep4j.backprop.array.Team;
import org.sweep4j.backprop.parameter.Parameter;
import org.sweep4j.config.Optimizer;
import org.sweep4j.config.Optimizer.Moments;
import org.sweep4j.config.Precision;
import org.sweep4j.engine.ParameterArray;
import org.sweep4j.engine.Penalty;

/**
 * Each optimiser for one and for ten steps against its published formula, written for one weight.
 */
class UpdateRuleTest {
  private static final double TOLERANCE = 1e-14;
  private static final double RATE = 0.05;

  /** As many as any optimiser has. */
  private static final int ACCUMULATORS = 3;

  private static final double EPSILON = 1e-7;
  private static final Moments MOMENTS = new Moments(0.9, 0.999, EPSILON);
  private static final double FIRST_WEIGHT = 0.8;

  /** One update of one weight; {@code s} holds the accumulators. */
  private interface Formula {
    double next(double w, double g, double[] s, int t);
  }

  static Stream<Arguments> rules() {
    return Stream.of(
        rule(new Optimizer.Sgd(RATE, 0, false, 0), (w, g, s, t) -> w - RATE * g),
        rule(new Optimizer.Sgd(RATE, 0, false, 0.1), (w, g, s, t) -> w - RATE * (g + 0.1 * w)),
        rule(
            new Optimizer.Sgd(RATE, 0.8, false, 0),
            (w, g, s, t) -> {
              s[0] = 0.8 * s[0] - RATE * g;
              return w + s[0];
            }),
        rule(
            new Optimizer.Sgd(RATE, 0.8, true, 0),
            (w, g, s, t) -> {
              s[0] = 0.8 * s[0] - RATE * g;
              return w + 0.8 * s[0] - RATE * g;
            }),
        rule(
            new Optimizer.RmsProp(RATE, 0.9, EPSILON, 0),
            (w, g, s, t) -> {
              s[0] = 0.9 * s[0] + 0.1 * g * g;
              return w - RATE * g / (Math.sqrt(s[0]) + EPSILON);
            }),
        rule(
            new Optimizer.AdaGrad(RATE, EPSILON, 0),
            (w, g, s, t) -> {
              s[0] += g * g;
              return w - RATE * g / (Math.sqrt(s[0]) + EPSILON);
            }),
        rule(
            new Optimizer.AdaDelta(RATE, 0.9, EPSILON, 0),
            (w, g, s, t) -> {
              s[0] = 0.9 * s[0] + 0.1 * g * g;
              double d = g * Math.sqrt(s[1] + EPSILON) / Math.sqrt(s[0] + EPSILON);
              s[1] = 0.9 * s[1] + 0.1 * d * d;
              return w - RATE * d;
            }),
        rule(
            new Optimizer.Adam(RATE, MOMENTS, 0),
            (w, g, s, t) -> {
              moments(g, s);
              return w - RATE * firstMoment(s, t) / (Math.sqrt(corrected(s[1], t)) + EPSILON);
            }),
        rule(
            new Optimizer.AmsGrad(RATE, MOMENTS, 0),
            (w, g, s, t) -> {
              moments(g, s);
              s[2] = Math.max(s[2], s[1]);
              return w - RATE * firstMoment(s, t) / (Math.sqrt(corrected(s[2], t)) + EPSILON);
            }),
        rule(
            new Optimizer.AdaMax(RATE, MOMENTS, 0),
            (w, g, s, t) -> {
              s[0] = 0.9 * s[0] + 0.1 * g;
              s[1] = Math.max(0.999 * s[1], Math.abs(g) + EPSILON);
              return w - RATE * firstMoment(s, t) / s[1];
            }),
        rule(
            new Optimizer.Nadam(RATE, MOMENTS, 0),
            (w, g, s, t) -> {
              moments(g, s);
              double product = 1;
              for (int i = 1; i <= t; i++) {
                product *= mu(i);
              }
              double ahead = (1 - mu(t)) * g / (1 - product);
              ahead += mu(t + 1) * s[0] / (1 - product * mu(t + 1));
              return w - RATE * ahead / (Math.sqrt(corrected(s[1], t)) + EPSILON);
            }));
  }

  private static Arguments rule(Optimizer optimizer, Formula formula) {
    return Arguments.of(optimizer, formula);
  }

  private static void moments(double g, double[] s) {
    s[0] = 0.9 * s[0] + 0.1 * g;
    s[1] = 0.999 * s[1] + 0.001 * g * g;
  }

  private static double firstMoment(double[] s, int t) {
    return s[0] / (1 - Math.pow(0.9, t));
  }

  private static double corrected(double v, int t) {
    return v / (1 - Math.pow(0.999, t));
  }

  private static double mu(int t) {
    return 0.9 * (1 - 0.5 * Math.pow(0.96, 0.004 * t));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void tenStepsFollowTheFormula(Optimizer optimizer, Formula formula) {
    UpdateRule rule = UpdateRule.of(optimizer);
    Parameter parameter = parameter();
    double[] accumulators = new double[3];
    double expected = FIRST_WEIGHT;
    for (int t = 1; t <= 10; t++) {
      expected = formula.next(expected, gradient(t), accumulators, t);
      step(rule, parameter, t);
      assertEquals(expected, parameter.value().get(0), TOLERANCE, "after step " + t);
    }
  }

  @Test
  void momentumIsTheDecayingSumOfAllGradients() {
    double alpha = 0.7;
    UpdateRule rule = UpdateRule.of(new Optimizer.Sgd(RATE, alpha, false, 0));
    Parameter parameter = parameter();
    for (int t = 1; t <= 10; t++) {
      double before = parameter.value().get(0);
      step(rule, parameter, t);
      double sum = 0;
      for (int k = 0; k < t; k++) {
        sum += Math.pow(alpha, k) * gradient(t - k);
      }
      assertEquals(-RATE * sum, parameter.value().get(0) - before, TOLERANCE);
    }
  }

  @Test
  void nadamKnowsItsProductAfterGoingBack() {
    UpdateRule rule = UpdateRule.of(new Optimizer.Nadam(RATE, MOMENTS, 0));
    Parameter first = parameter();
    step(rule, first, 5);
    Parameter later = parameter();
    step(rule, later, 9);
    Parameter again = parameter();
    step(rule, again, 5);
    assertEquals(first.value().get(0), again.value().get(0));
  }

  private static Parameter parameter() {
    double[] initial = {FIRST_WEIGHT};
    Storage storage = new Storage(Precision.DOUBLE, Team.ALONE);
    return Parameter.of(storage, ParameterArray.ofUnits("w", initial), Penalty.NONE, ACCUMULATORS);
  }

  private static void step(UpdateRule rule, Parameter parameter, int t) {
    parameter.gradient().set(0, gradient(t));
    rule.update(parameter.value(), parameter.gradient(), parameter.state(), RATE, t);
  }

  private static double gradient(int t) {
    return Math.sin(1.7 * t) + 0.2;
  }
}
