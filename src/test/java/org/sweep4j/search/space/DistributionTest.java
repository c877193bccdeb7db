package org.sweep4j.search.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.config.Space;
import org.sweep4j.random.Seed;

/** 10⁴ draws of every distribution against its law. */
class DistributionTest {
  private static final int DRAWS = 10_000;

  /** The seed is fixed, so a law that is right passes always. */
  private static final double SIGNIFICANCE = 0.01;

  /** Of a quotient that should be whole. */
  private static final double WHOLE = 1e-9;

  private static List<@Nullable Object> draws(Space space) {
    SearchSpace configurations = SearchSpace.of(new TreeMap<>(Map.of("a", space)));
    List<@Nullable Object> draws = new ArrayList<>();
    for (int number = 0; number < DRAWS; number++) {
      draws.add(configurations.draw(new Seed(5).stream("search", number)).values().get("a"));
    }
    return draws;
  }

  private static double[] numbers(Space space) {
    return draws(space).stream()
        .mapToDouble(value -> ((Number) Objects.requireNonNull(value)).doubleValue())
        .toArray();
  }

  static Stream<Arguments> continuous() {
    return Stream.of(
        Arguments.of(new Space.Uniform(-2, 3), new UniformRealDistribution(-2, 3)),
        Arguments.of(new Space.Normal(1, 2), new NormalDistribution(1, 2)),
        Arguments.of(new Space.LogNormal(1, 0.5), new LogNormalDistribution(1, 0.5)),
        Arguments.of(new Space.Beta(2, 5), new BetaDistribution(2, 5)),
        Arguments.of(new Space.Beta(0.5, 0.5), new BetaDistribution(0.5, 0.5)));
  }

  @ParameterizedTest
  @MethodSource("continuous")
  void drawsFollowTheLaw(Space space, RealDistribution law) {
    double p = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(law, numbers(space));
    assertTrue(p > SIGNIFICANCE, "p = " + p);
  }

  @Test
  void logarithmsOfLogUniformAreUniform() {
    double[] logs =
        Arrays.stream(numbers(new Space.LogUniform(1e-15, 1e20))).map(Math::log).toArray();
    RealDistribution law = new UniformRealDistribution(Math.log(1e-15), Math.log(1e20));
    assertTrue(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(law, logs) > SIGNIFICANCE);
  }

  private static int[] counts(Space space, int first, int values) {
    int[] counts = new int[values];
    for (double value : numbers(space)) {
      counts[(int) value - first]++;
    }
    return counts;
  }

  @Test
  void everyWholeNumberIsEquallyLikelyBothEndsIncluded() {
    assertShares(counts(new Space.IntUniform(-2, 2), -2, 5), 0.2, 0.2, 0.2, 0.2, 0.2);
  }

  @Test
  void aValueOfProbabilityZeroIsNeverDrawn() {
    Space space =
        new Space.Categorical(List.of(0, 1, 2, 3), Optional.of(List.of(0.0, 0.7, 0.0, 0.3)));
    assertShares(counts(space, 0, 4), 0, 0.7, 0, 0.3);
  }

  @Test
  void valuesWithoutProbabilitiesAreEquallyLikely() {
    Space space = new Space.Categorical(List.of(0, 1, 2), Optional.empty());
    assertShares(counts(space, 0, 3), 1 / 3.0, 1 / 3.0, 1 / 3.0);
  }

  /** Within four standard deviations; a share of 0 exactly. */
  private static void assertShares(int[] counts, double... shares) {
    for (int i = 0; i < shares.length; i++) {
      double deviation = Math.sqrt(shares[i] * (1 - shares[i]) / DRAWS);
      assertTrue(Math.abs(shares[i] - counts[i] / (double) DRAWS) <= 4 * deviation);
    }
  }

  static Stream<Arguments> quantized() {
    double infinity = Double.POSITIVE_INFINITY;
    return Stream.of(
        Arguments.of(new Space.Uniform(0, 100), 1.0, 0, 100),
        Arguments.of(new Space.Uniform(1, 10), 4.0, 4, 8),
        Arguments.of(new Space.LogUniform(32, 256), 8.0, 32, 256),
        Arguments.of(new Space.LogUniform(Math.E, Math.E * Math.E), 1.0, 3, 7),
        Arguments.of(new Space.Beta(2, 5), 0.1, 0, 1),
        Arguments.of(new Space.LogNormal(2, 2), 10.0, 0, infinity),
        Arguments.of(new Space.Normal(0, 10), 0.25, -infinity, infinity));
  }

  @ParameterizedTest
  @MethodSource("quantized")
  void quantizedValuesAreMultiplesInsideTheBounds(
      Space.Continuous continuous, double q, double least, double greatest) {
    for (Object value : draws(new Space.Quantized(continuous, q))) {
      double number = ((Number) Objects.requireNonNull(value)).doubleValue();
      assertTrue(number >= least && number <= greatest, "out of range: " + number);
      assertEquals(Math.rint(number / q), number / q, WHOLE);
      assertEquals(q == Math.rint(q), value instanceof Long);
    }
  }

  @Test
  void halvesAreRoundedToEven() {
    Rounding rounding = Rounding.of(new Space.Quantized(new Space.Uniform(0, 10), 2));
    assertEquals(0L, rounding.round(1));
    assertEquals(4L, rounding.round(3));
    assertEquals(4L, rounding.round(5));
  }

  @Test
  void multiplesAreExactInDecimal() {
    Rounding rounding = Rounding.of(new Space.Quantized(new Space.Uniform(0, 1), 0.1));
    assertEquals(0.3, rounding.round(0.31));
    assertEquals(0.7, rounding.round(0.71));
  }

  @Test
  void withoutAMultipleInsideTheNearestBoundIsTaken() {
    Rounding rounding = Rounding.of(new Space.Quantized(new Space.Uniform(1, 2), 5));
    assertEquals(1L, rounding.round(1.5));
  }

  @Test
  void aNormalWithoutSpreadIsItsMean() {
    assertTrue(Arrays.stream(numbers(new Space.Normal(3, 0))).allMatch(value -> value == 3));
  }

  @Test
  void theWidestIntervalDoesNotOverflow() {
    double[] numbers = numbers(new Space.Uniform(-Double.MAX_VALUE, Double.MAX_VALUE));
    assertTrue(Arrays.stream(numbers).allMatch(Double::isFinite));
  }
}
