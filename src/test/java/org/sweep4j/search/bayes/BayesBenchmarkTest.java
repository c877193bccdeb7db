package org.sweep4j.search.bayes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Sampler;
import org.sweep4j.random.Seed;
import org.sweep4j.search.SimulatedSweep;
import org.sweep4j.search.Strategy;
import org.sweep4j.search.random.RandomSearch;
import org.sweep4j.search.space.SearchSpace;

/**
 * The best of 60 evaluations against that of random search and of Optuna's {@code
 * TPESampler(multivariate=True)}, whose results {@code src/test/python/tpe_benchmark.py} wrote.
 *
 * <p>The median of 30 seeds is a noisy figure, so more are compared than the 30 run with the Debian
 * package (3.1.0); against these, only whether ours are significantly worse. On Hartmann-6 3.1.0
 * (median of 300 seeds −2.97) is better than 4.8.0 (−2.80): it forgets the −ln σ of its kernels'
 * density, and so ranks candidates by nearness where 4.8.0 ranks them by the quotient of two tails.
 * There also the medians of the 30 seeds are compared as they are.
 */
class BayesBenchmarkTest {
  private static final int EVALUATIONS = 60;
  private static final int SEEDS = 30;
  private static final int SEEDS_AGAINST_OPTUNA = 90;
  private static final int SEEDS_OF_A_PROCESS = 8;
  private static final double SIGNIFICANCE = 0.01;

  @ParameterizedTest
  @EnumSource
  void beatsRandomSearch(TestFunction function) {
    double[] bayes = best(function, SEEDS, seed -> bayes(function, seed));
    double[] random = best(function, SEEDS, seed -> random(function, seed));
    assertTrue(median(bayes) < median(random));
    assertTrue(pLess(bayes, random) < SIGNIFICANCE);
  }

  @ParameterizedTest
  @EnumSource
  void isNotWorseThanOptuna(TestFunction function) {
    double[] ours = best(function, SEEDS_AGAINST_OPTUNA, seed -> bayes(function, seed));
    double[] current = optuna("4.8.0", function);
    assertTrue(pLess(current, ours) > SIGNIFICANCE, () -> "p " + pLess(current, ours));
  }

  @ParameterizedTest
  @EnumSource
  void aGaussianProcessGetsFurtherThanOptunasEstimator(TestFunction function) {
    SearchSpace space = SearchSpace.of(function.parameters);
    double[] ours =
        best(
            function,
            SEEDS_OF_A_PROCESS,
            seed -> new BayesSearch(space, seed, Goal.MINIMIZE, Sampler.GP));
    double[] current = optuna("4.8.0", function);
    assertTrue(pLess(ours, current) < SIGNIFICANCE, () -> "p " + pLess(ours, current));
  }

  @Test
  void medianOnHartmann6IsDebiansOptunasOrBetter() {
    double[] ours =
        best(TestFunction.HARTMANN6, SEEDS, seed -> bayes(TestFunction.HARTMANN6, seed));
    double[] debian = optuna("3.1.0", TestFunction.HARTMANN6);
    assertTrue(
        median(ours) <= median(debian), () -> median(ours) + " instead of " + median(debian));
  }

  @ParameterizedTest
  @EnumSource
  void isNotWorseThanDebiansOptuna(TestFunction function) {
    double[] ours = best(function, SEEDS_AGAINST_OPTUNA, seed -> bayes(function, seed));
    double[] debian = optuna("3.1.0", function);
    assertTrue(pLess(debian, ours) > SIGNIFICANCE, () -> "p " + pLess(debian, ours));
  }

  private static Strategy bayes(TestFunction function, Seed seed) {
    return new BayesSearch(SearchSpace.of(function.parameters), seed, Goal.MINIMIZE, Sampler.TPE);
  }

  private static Strategy random(TestFunction function, Seed seed) {
    return new RandomSearch(SearchSpace.of(function.parameters), seed);
  }

  private static double[] best(
      TestFunction function, int seeds, Function<Seed, Strategy> strategy) {
    return IntStream.range(0, seeds)
        .mapToObj(Seed::new)
        .map(strategy)
        .mapToDouble(
            search -> SimulatedSweep.least(SimulatedSweep.run(search, EVALUATIONS, function.value)))
        .toArray();
  }

  /** One-sided p of the hypothesis that {@code a} is not less than {@code b}. */
  private static double pLess(double[] a, double[] b) {
    double twoSided = new MannWhitneyUTest().mannWhitneyUTest(a, b);
    return median(a) < median(b) ? twoSided / 2 : 1 - twoSided / 2;
  }

  private static double median(double[] values) {
    return StatUtils.percentile(values, 50);
  }

  private static double[] optuna(String version, TestFunction function) {
    String name = "/golden/search/tpe-benchmark-" + version + ".json";
    try (InputStream json = BayesBenchmarkTest.class.getResourceAsStream(name)) {
      JsonNode golden = new ObjectMapper().readTree(Objects.requireNonNull(json));
      return StreamSupport.stream(
              golden.get(function.name().toLowerCase(Locale.ROOT)).spliterator(), false)
          .mapToDouble(JsonNode::asDouble)
          .toArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
