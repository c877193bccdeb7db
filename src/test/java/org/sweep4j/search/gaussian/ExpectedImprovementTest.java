package org.sweep4j.search.gaussian;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedImprovementTest {
  private static final double RELATIVE = 1e-9;
  private static final double DIFFERENCE = 1e-6;

  /** By mpmath with 400 digits: {@code log(npdf(z) + z * erfc(-z / sqrt(2)) / 2)}. */
  @ParameterizedTest
  @CsvSource({
    "2, 0.69738354578822831",
    "-1, -2.4851210257126413",
    "-8, -37.122364261692633",
    "-29.5, -442.81615258435892",
    "-30.5, -472.88260479123593",
    "-60, -1809.1084601822722"
  })
  void isExactWhereTheImprovementItselfUnderflows(double z, double expected) {
    assertEquals(expected, ExpectedImprovement.logUnit(z), RELATIVE * Math.abs(expected));
  }

  @ParameterizedTest
  @CsvSource({"0.3,0.5,0.1", "-2,0.2,0.1", "40,1,0.1", "3,0.04,0.1"})
  void slopesAreThoseOfFiniteDifferences(double mean, double variance, double best) {
    double[] slopes = ExpectedImprovement.slopes(mean, variance, best);
    double byMean =
        ExpectedImprovement.log(mean + DIFFERENCE, variance, best)
            - ExpectedImprovement.log(mean - DIFFERENCE, variance, best);
    double byVariance =
        ExpectedImprovement.log(mean, variance + DIFFERENCE, best)
            - ExpectedImprovement.log(mean, variance - DIFFERENCE, best);
    double scale = Math.max(1, Math.abs(slopes[1]));
    assertEquals(byMean / (2 * DIFFERENCE), slopes[0], 1e-6 * scale);
    assertEquals(byVariance / (2 * DIFFERENCE), slopes[1], 1e-6 * scale);
  }

  @Test
  void ofACertainImprovementIsItsLogarithm() {
    assertEquals(Math.log(3), ExpectedImprovement.log(-2, 1e-6, 1), RELATIVE);
  }
}
