package org.sweep4j.search.bayes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.config.Space;
import org.sweep4j.math.NormalLogProbability;
import org.sweep4j.random.RandomStream;
import org.sweep4j.random.Seed;

/** Values of Optuna 4.8.0, written by {@code src/test/python/tpe_golden.py}. */
class ParzenEstimatorTest {
  private static final double TOLERANCE = 1e-10;
  private static final double WEIGHT_TOLERANCE = 1e-15;

  /** The space of the script, in the order of its keys. */
  private static final List<Dimension> DIMENSIONS =
      List.of(
          Dimensions.of(new Space.Categorical(List.of("relu", "tanh", "swish"), Optional.empty())),
          Dimensions.of(new Space.IntUniform(1, 5)),
          Dimensions.of(new Space.LogUniform(1e-4, 1)),
          Dimensions.of(new Space.Uniform(0.5, 0.99)));

  /** ln dx/du of the two continuous dimensions, which Optuna's density leaves to x and ln x. */
  private static final double LOG_SCALE = Math.log(Math.log(1e4)) + Math.log(0.49);

  @ParameterizedTest
  @MethodSource("cases")
  void densityIsOptunas(JsonNode golden) {
    ParzenEstimator estimator = new ParzenEstimator(DIMENSIONS, points(golden.get("observations")));
    double[][] asked = points(golden.get("points"));
    for (int i = 0; i < asked.length; i++) {
      double expected = golden.get("log_density").get(i).asDouble() + LOG_SCALE;
      assertEquals(expected, estimator.logDensity(asked[i]), TOLERANCE);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void weightsAreOptunas(JsonNode golden) {
    assertArrayEquals(
        numbers(golden.get("weights")),
        ParzenEstimator.weights(golden.get("observations").size()),
        WEIGHT_TOLERANCE);
  }

  @Test
  void numberOfGoodObservationsIsOptunas() {
    golden()
        .get("gamma")
        .properties()
        .forEach(
            entry ->
                assertEquals(
                    entry.getValue().asInt(),
                    TreeParzen.goodOnes(Integer.parseInt(entry.getKey()))));
  }

  @Test
  void logarithmOfNormalMassIsScipysFarIntoTheTails() {
    for (JsonNode interval : golden().get("intervals")) {
      double expected = interval.get("log_mass").asDouble();
      assertEquals(
          expected,
          NormalLogProbability.logBetween(
              interval.get("a").asDouble(), interval.get("b").asDouble()),
          TOLERANCE * Math.abs(expected),
          interval::toString);
    }
  }

  @Test
  void drawsFollowTheDensity() {
    double[][] observations = {{0, 2, 0.2, 0.9}, {2, 4, 0.3, 0.1}, {2, 5, 0.9, 0.4}};
    ParzenEstimator estimator = new ParzenEstimator(DIMENSIONS, observations);
    RandomStream random = new Seed(3).stream("search", 0);
    int draws = 40_000;
    double[] shares = new double[3];
    for (int i = 0; i < draws; i++) {
      shares[(int) estimator.draw(random)[0]] += 1.0 / draws;
    }
    // Kernels (1 + 1/4)/(1 + 3/4) on the observed value and (1/4)/(1 + 3/4) elsewhere, prior 1/3.
    double seen = 1.25 / 1.75;
    double unseen = 0.25 / 1.75;
    double prior = 1 / 3.0;
    double[] expected = {
      (seen + 2 * unseen + prior) / 4, (3 * unseen + prior) / 4, (unseen + 2 * seen + prior) / 4
    };
    assertArrayEquals(expected, shares, 4 * Math.sqrt(0.25 / draws));
  }

  static Stream<JsonNode> cases() {
    return StreamSupport.stream(golden().get("cases").spliterator(), false);
  }

  private static JsonNode golden() {
    try (InputStream json =
        ParzenEstimatorTest.class.getResourceAsStream("/golden/search/parzen.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(json));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static double[][] points(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(ParzenEstimatorTest::point)
        .toArray(double[][]::new);
  }

  private static double[] point(JsonNode row) {
    double[] values = numbers(row);
    double[] point = {values[0], 0, 0, 0};
    for (int j = 1; j < values.length; j++) {
      point[j] = DIMENSIONS.get(j).coordinate(values[j]).orElseThrow();
    }
    return point;
  }

  private static double[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }
}
