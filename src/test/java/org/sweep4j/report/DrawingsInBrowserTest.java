package org.sweep4j.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;
import org.sweep4j.search.journal.TrialDocument;

/** What is painted, pixel by pixel, against the files of the run. */
class DrawingsInBrowserTest {
  @TempDir static Path runs;
  static Browser browser;

  @BeforeAll
  static void writeRuns() throws IOException {
    browser = Browser.start().size(1280, 900).dark(false);
    SampleTraining.write(runs.resolve("training"), 1, "yes");
    for (int trials : List.of(60, 1500)) {
      SampleSweep.random(runs.resolve("random-" + trials), trials);
      SampleSweep.result(runs.resolve("random-" + trials));
    }
    SampleSweep.grid(runs.resolve("grid"));
    Path whole = SampleSweep.grid(runs.resolve("whole")).resolve("trials.jsonl");
    Files.writeString(whole, Files.readString(whole).replace("\"stopped\"", "\"complete\""));
    try (Stream<Path> all = Files.list(runs)) {
      all.forEach(Report::write);
    }
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /**
   * Improvements of the complete trials alone; with 1,500 trials dots are less than a pixel apart.
   */
  @ParameterizedTest
  @ValueSource(strings = {"random-60", "random-1500"})
  void theBestSoFarIsAStaircaseThroughItsDots(String run) throws IOException {
    List<Trial> scored = scored(run);
    List<List<Double>> steps = new ArrayList<>();
    for (Trial trial : scored) {
      boolean counts = trial.state() == TrialState.COMPLETE;
      if (counts && (steps.isEmpty() || trial.scoreOrNaN() > last(steps).get(1))) {
        steps.add(List.of((double) trial.number(), trial.scoreOrNaN()));
      }
    }
    assertTrue(steps.size() > 3, steps.toString());
    List<Double> shares =
        numbers(run, "progress", "staircase", steps, last(scored).number(), last(steps));
    assertTrue(shares.get(0) > 0.98, shares.get(0) + " of the line is painted");
    assertTrue(shares.get(1) > 0.99, shares.get(1) + " of what is painted is on the line");
  }

  @Test
  void theBestSoFarSaysThatItLeavesStoppedTrialsOut() {
    open("random-60", "progress");
    assertTrue(
        browser.text("#progress .sentence").contains("stopped are dots, but never the best"),
        browser.text("#progress .sentence"));
    open("whole", "progress");
    assertEquals(-1, browser.text("#progress .sentence").indexOf("stopped are dots"));
  }

  @ParameterizedTest
  @CsvSource({
    "curve-loss, 2, training",
    "curve-loss, 4, validation",
    "curve-accuracy, 3, training",
    "curve-accuracy, 5, validation"
  })
  void aLearningCurveRunsThroughTheNumbersOfItsEpochs(String figure, int column, String colour)
      throws IOException {
    List<List<Double>> points = new ArrayList<>();
    for (String row : Files.readAllLines(runs.resolve("training/history.csv"))) {
      if (!row.startsWith("epoch")) {
        String[] cells = row.split(",", -1);
        points.add(List.of(1 + Double.parseDouble(cells[0]), Double.parseDouble(cells[column])));
      }
    }
    List<Double> shares = numbers("training", figure, "line", points, colour);
    assertTrue(shares.get(0) > 0.95, shares.get(0) + " of the curve is painted");
    assertTrue(shares.get(1) > 0.99, shares.get(1) + " of what is painted is on the curve");
  }

  @Test
  void theBestTrialsLearningCurveRunsThroughItsScores() throws IOException {
    Trial best = bestFirst("random-60").get(0);
    List<List<Double>> points =
        IntStream.range(0, best.history().size())
            .mapToObj(epoch -> List.of(epoch + 1.0, best.history().get(epoch)))
            .toList();
    List<Double> shares = numbers("random-60", "trial-curves", "line", points, "best");
    assertTrue(shares.get(0) > 0.98, shares.get(0) + " of the curve is painted");
    assertTrue(shares.get(1) > 0.98, shares.get(1) + " of what is painted is on the curve");
  }

  /** Parameters of the sample by their names: dropout is on a plain axis, the rate on a log one. */
  @ParameterizedTest
  @CsvSource({"parameter-1, dropout", "parameter-3, learning_rate", "parameter-4, momentum"})
  void aScatterHasADotForEachTrial(String figure, String parameter) throws IOException {
    List<List<Object>> points =
        scored("random-60").stream()
            .map(trial -> List.<Object>of(value(trial, parameter), trial.scoreOrNaN()))
            .toList();
    double all = points.size();
    assertEquals(List.of(all, all), numbers("random-60", figure, "dots", points));
  }

  @ParameterizedTest
  @CsvSource({"parameter-0, activation", "parameter-2, hidden_size"})
  void aScatterOverChoicesHasEachTrialAtItsChoice(String figure, String parameter)
      throws IOException {
    List<List<Object>> points =
        scored("random-60").stream()
            .map(t -> List.<Object>of(value(t, parameter), t.scoreOrNaN(), t.number()))
            .toList();
    double all = points.size();
    assertEquals(List.of(all, all), numbers("random-60", figure, "dotsOfWords", points));
  }

  @Test
  void aLineOfParallelCoordinatesCrossesEachAxisAtItsValue() throws IOException {
    List<List<Object>> rows =
        scored("grid").stream()
            .map(
                t -> List.<Object>of(text(t, "learning_rate"), text(t, "momentum"), t.scoreOrNaN()))
            .toList();
    double all = 2 * rows.size();
    assertEquals(List.of(all, 0.0), numbers("grid", "parallel", "parallel", rows));
  }

  @Test
  void aBarIsAsLongAsItsNumber() throws IOException {
    List<Double> importance = List.of(0.61, 0.17, 0.12, 0.07, 0.03);
    List<Double> reach = numbers("random-60", "importance-bars", "bars", importance);
    for (int i = 0; i < reach.size(); i++) {
      assertEquals(importance.get(i), reach.get(i), 0.003, "bar " + i);
    }
  }

  /** Cells are darker the better, and say their scores. */
  @Test
  void aMatrixHasEachNumberInItsCell() throws IOException {
    double[] rates = {0.001, 0.01, 0.1, 0.5};
    double[] momenta = {0.5, 0.7, 0.9};
    open("grid", "grid");
    List<?> cells = (List<?>) check("cells", "grid", rates.length, momenta.length);
    List<double[]> scoresAndLight = new ArrayList<>();
    for (Trial trial : scored("grid")) {
      int column = Arrays.binarySearch(rates, number(value(trial, "learning_rate")));
      int row = Arrays.binarySearch(momenta, number(value(trial, "momentum")));
      Object light = ((List<?>) Objects.requireNonNull(cells.get(row))).get(column);
      scoresAndLight.add(new double[] {trial.scoreOrNaN(), number(light)});
    }
    scoresAndLight.sort(Comparator.comparingDouble(pair -> pair[0]));
    for (int i = 1; i < scoresAndLight.size(); i++) {
      double[] worse = scoresAndLight.get(i - 1);
      double[] better = scoresAndLight.get(i);
      assertTrue(better[1] >= 0 && better[1] <= worse[1] + 2, Arrays.toString(better));
    }
    List<?> words = (List<?>) check("words", "grid");
    for (Trial trial : scored("grid")) {
      String score = "%.4g".formatted(trial.scoreOrNaN()).replaceFirst("0+$", "");
      assertTrue(words.contains(score), score + " in " + words);
    }
  }

  @Test
  void theSpreadHasEachFoldAndEachMeanInItsPlace() throws IOException {
    List<Trial> top = bestFirst("random-60").subList(0, 15);
    List<List<Double>> folds = top.stream().map(Trial::foldScores).toList();
    List<Double> means = top.stream().map(Trial::scoreOrNaN).toList();
    assertEquals(List.of(45.0, 15.0), numbers("random-60", "fold-spread", "spread", folds, means));
  }

  private static void open(String run, String figure) {
    browser.open(runs.resolve(run).resolve(Report.FILE).toAbsolutePath().toUri());
    WebElement drawn = browser.find("#" + figure);
    browser.script("arguments[0].scrollIntoView({behavior: 'instant', block: 'center'})", drawn);
    browser.until("a chart in " + figure, () -> browser.painted(drawn));
  }

  private static Object check(String name, Object... arguments) throws IOException {
    Path script = Path.of("src", "test", "resources", "painted.js");
    String code = Files.readString(script, StandardCharsets.UTF_8);
    return browser.script(code + "\nreturn checks." + name + "(...arguments);", arguments);
  }

  private static List<Double> numbers(String run, String figure, String name, Object... data)
      throws IOException {
    open(run, figure);
    Object[] arguments = Stream.concat(Stream.of(figure), Arrays.stream(data)).toArray();
    return ((List<?>) check(name, arguments)).stream().map(DrawingsInBrowserTest::number).toList();
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private static Object value(Trial trial, String parameter) {
    return Objects.requireNonNull(trial.parameters().flat().get(parameter));
  }

  private static String text(Trial trial, String parameter) {
    return String.valueOf(value(trial, parameter));
  }

  private static List<Trial> scored(String run) throws IOException {
    return Files.readAllLines(runs.resolve(run).resolve("trials.jsonl")).stream()
        .map(TrialDocument.LINE::readHalfKnown)
        .filter(trial -> trial.state().scored())
        .toList();
  }

  private static List<Trial> bestFirst(String run) throws IOException {
    return scored(run).stream()
        .sorted(
            Comparator.comparing((Trial trial) -> trial.state() != TrialState.COMPLETE)
                .thenComparing(trial -> -trial.scoreOrNaN()))
        .toList();
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }
}
