package org.sweep4j.search.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Goal;
import org.sweep4j.search.FoldScores;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;

/** Values of numpy and scipy, written by {@code src/test/python/verdict_golden.py}. */
class VerdictGoldenTest {
  private static final double TOLERANCE = 1e-10;

  @ParameterizedTest
  @MethodSource("nadeauBengio")
  void theTestOfTwoTrialsIsNadeauAndBengios(JsonNode golden) {
    CorrectedT variance = variance(golden);
    double difference = golden.get("difference").asDouble();
    double t = golden.get("t").asDouble();
    assertEquals(t, difference / variance.standardError(), Math.abs(t) * TOLERANCE);
    assertEquals(golden.get("p").asDouble(), variance.tail(difference), TOLERANCE);
  }

  @ParameterizedTest
  @MethodSource("pooled")
  void theVarianceOfManyTrialsIsThatOfALeastSquaresFit(JsonNode golden) {
    CorrectedT variance = variance(golden);
    assertEquals(golden.get("error").asDouble(), variance.standardError(), TOLERANCE);
    double difference = golden.get("difference").asDouble();
    assertEquals(golden.get("p").asDouble(), variance.tail(difference), TOLERANCE);
  }

  @ParameterizedTest
  @MethodSource("bbc")
  void theExpectedScoreIsThatOfBiasCorrectedCrossValidation(JsonNode golden) {
    double[][] gains = matrix(golden.get("gains"));
    Stream<int[]> bags =
        Arrays.stream(matrix(golden.get("bags")))
            .map(bag -> Arrays.stream(bag).mapToInt(row -> (int) row).toArray());
    int candidates = gains.length - 1;
    double[] weights = new double[gains[0].length];
    Arrays.fill(weights, 1);
    ChoiceBootstrap choice = new ChoiceBootstrap(gains, weights, candidates, bags);
    assertEquals(golden.get("expected").asDouble(), choice.expected(), TOLERANCE);
    double confidence = choice.confidence((chosen, other) -> other == candidates);
    assertEquals(golden.get("confidence").asDouble(), confidence, TOLERANCE);
  }

  @ParameterizedTest
  @MethodSource("oneStandardError")
  void theSmallestWithinOneStandardErrorIsChosen(JsonNode golden) {
    double[][] scores = matrix(golden.get("scores"));
    List<Trial> trials =
        IntStream.range(0, scores.length).mapToObj(c -> trial(c, scores[c])).toList();
    Trial chosen =
        new OneStandardError(Goal.MAXIMIZE, scores[0].length)
            .choose(trials, trial -> golden.get("sizes").get(trial.number()).asLong())
            .orElseThrow();
    assertEquals(golden.get("chosen").asInt(), chosen.number());
  }

  private static Trial trial(int number, double... scores) {
    FoldScores folds = new FoldScores(Arrays.stream(scores).boxed().toList());
    return new Trial(
        number,
        TrialState.COMPLETE,
        Configuration.EMPTY,
        OptionalDouble.of(folds.mean()),
        folds.standardDeviation(),
        folds.values(),
        Map.of(),
        List.of(),
        1,
        0,
        0,
        Optional.empty());
  }

  private static CorrectedT variance(JsonNode golden) {
    return CorrectedT.of(
            Arrays.stream(matrix(golden.get("scores")))
                .map(folds -> Arrays.stream(folds).boxed().toList())
                .toList(),
            golden.get("ratio").asDouble())
        .orElseThrow();
  }

  private static double[][] matrix(JsonNode rows) {
    return stream(rows)
        .map(row -> stream(row).mapToDouble(JsonNode::asDouble).toArray())
        .toArray(double[][]::new);
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static Stream<JsonNode> nadeauBengio() throws IOException {
    return golden("nadeau_bengio");
  }

  private static Stream<JsonNode> pooled() throws IOException {
    return golden("pooled");
  }

  private static Stream<JsonNode> bbc() throws IOException {
    return golden("bbc");
  }

  private static Stream<JsonNode> oneStandardError() throws IOException {
    return golden("one_se");
  }

  private static Stream<JsonNode> golden(String name) throws IOException {
    try (InputStream file =
        VerdictGoldenTest.class.getResourceAsStream("/golden/search/verdict.json")) {
      return stream(new ObjectMapper().readTree(file).get(name));
    }
  }
}
