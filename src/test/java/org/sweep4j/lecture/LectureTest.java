package org.sweep4j.lecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.SearchMethod;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.sweep.SweepFile;
import org.sweep4j.dl4j.Dl4jRuntime;
import org.sweep4j.engine.diagnostics.Diagnostics;
import org.sweep4j.engine.diagnostics.Diagnostics.GradientNorms.Layer;
import org.sweep4j.lecture.LectureRun.Kind;
import org.sweep4j.random.Seed;
import org.sweep4j.search.Pacing.Bracket;
import org.sweep4j.search.Pacing.Rung;
import org.sweep4j.search.Trial;
import org.sweep4j.search.hyperband.BracketTable;
import org.sweep4j.search.journal.TrialDocument;
import org.sweep4j.search.method.DryRun;

/** What the lecture's configs must show, and the page that tells it. */
class LectureTest {
  private static final Path CONFIGS = Path.of("configs", "lecture");

  /** A gradient a hundred times smaller no longer teaches; one a tenth as large still does. */
  private static final double VANISHED = 0.01;

  private static final double ALIVE = 0.1;

  /** Few enough weights left near zero; the rest are not yet worn down. */
  private static final double MOST = 0.9;

  @TempDir private Path out;

  @BeforeAll
  static void prepareNativeLibraries() {
    Dl4jRuntime.prepare();
  }

  private void run(Kind kind, String config, String directory, String... assignments)
      throws IOException {
    LectureRun run = new LectureRun(kind, directory, config, List.of(assignments));
    assertEquals(Optional.empty(), run.run(CONFIGS, out));
  }

  /** First ÷ last layer's gradient norm in the first epoch. */
  private double ratio(String activation, int depth) throws IOException {
    String name = activation + depth;
    run(
        Kind.TRAINING,
        "03-vanishing-gradients",
        name,
        "training.epochs=1",
        "activation=" + activation,
        "hidden_layers=" + depth);
    String json = Files.readString(out.resolve(name).resolve("diagnostics.json"));
    List<Layer> layers = Diagnostics.DOCUMENT.read(json).gradientNorms().orElseThrow().layers();
    assertEquals(depth + 1, layers.size());
    return layers.get(0).norms()[0] / layers.get(depth).norms()[0];
  }

  @Test
  void sigmoidsGradientShrinksWithEveryLayerTowardTheInput() throws IOException {
    double two = ratio("sigmoid", 2);
    double five = ratio("sigmoid", 5);
    double eight = ratio("sigmoid", 8);
    assertTrue(five < two / 2, five + " after " + two);
    assertTrue(eight < five / 2, eight + " after " + five);
    assertTrue(eight < VANISHED, "ratio at eight layers: " + eight);
  }

  @ParameterizedTest
  @ValueSource(strings = {"relu", "swish"})
  void gradientReachesTheFirstOfEightLayers(String activation) throws IOException {
    double ratio = ratio(activation, 8);
    assertTrue(ratio > ALIVE, "ratio at eight layers: " + ratio);
  }

  @Test
  void weightsGoToZeroAsLambdaGrowsAndTheNetworkUnderfits() throws IOException {
    run(Kind.SWEEP, "11-too-much-regularisation", "l2");
    List<Trial> trials = trialsBy("l2");
    double[] norms = metric(trials, "weight_norm");
    for (int i = 1; i < norms.length; i++) {
      assertTrue(norms[i] < norms[i - 1], norms[i] + " after " + norms[i - 1]);
    }
    int last = norms.length - 1;
    assertTrue(metric(trials, "near_zero_share")[last] > MOST);
    assertTrue(metric(trials, "accuracy")[last] < metric(trials, "accuracy")[0]);
  }

  private List<Trial> trialsBy(String parameter) throws IOException {
    return Files.readAllLines(out.resolve(parameter).resolve("trials.jsonl")).stream()
        .map(TrialDocument.LINE::read)
        .sorted(
            Comparator.comparingDouble(
                trial -> ((Number) trial.parameters().flat().get(parameter)).doubleValue()))
        .toList();
  }

  private static double[] metric(List<Trial> trials, String name) {
    return trials.stream().mapToDouble(trial -> trial.metrics().get(name)).toArray();
  }

  @Test
  void pageTellsOfTheRunsThatAreThereAndOfNoOthers() throws IOException {
    for (int seed = 1; seed <= 2; seed++) {
      run(
          Kind.SWEEP,
          "07-momentum-on-a-ravine",
          "07-momentum-on-a-ravine-seed-" + seed,
          "seed=" + seed);
    }
    String page = Files.readString(LecturePage.write(out));
    assertTrue(page.contains("Momentum on a ravine"));
    assertTrue(
        page.contains("of 1 claim of the lecture hold in these runs, and 0 of 0 claims of common"));
    assertTrue(page.contains("href=\"07-momentum-on-a-ravine-seed-1/report.html\""));
    assertFalse(page.contains("Swish against ReLU"));
  }

  /** Each number of the worked step stands beside what the book prints of it. */
  @Test
  void theWorkedStepShowsTheExerciseToo() throws IOException {
    run(Kind.WORKED_STEP, WorkedStep.RUN, WorkedStep.RUN);
    String page = Files.readString(LecturePage.write(out));
    assertTrue(page.contains("7 of the 7 printed values"));
    assertTrue(page.contains("new w3 of A"));
    assertTrue(page.contains("0.5999140080921688"));
  }

  @Test
  void thePageTellsWhatWasMeasuredBesideTheRuns() throws IOException {
    run(Kind.MEASUREMENTS, Measurements.CONFIG, Measurements.FILE);
    String page = Files.readString(LecturePage.write(out));
    assertTrue(page.contains("The first update of the Sonar network asks for"));
    assertTrue(page.contains("The lecture</span> says that L2 draws weights towards zero"));
  }

  /** What the sweep would try, with two seeds. */
  private static List<Trial> planned(Sweep sweep) {
    List<Trial> trials = new ArrayList<>();
    for (Configuration candidate : DryRun.candidates(sweep, new Seed(0), Integer.MAX_VALUE)) {
      for (long seed = 1; seed <= 2; seed++) {
        long swept = candidate.flat().get("seed") instanceof Number own ? own.longValue() : seed;
        trials.add(JudgementsTest.trial(trials.size(), candidate, swept, 0.5));
      }
    }
    return trials;
  }

  /** A claim that names a value which its sweep does not try would be found out here only. */
  @Test
  void everyClaimCanBeJudgedFromTheTrialsOfItsConfig() {
    for (Topic topic : Topics.ALL) {
      if (topic instanceof ResponseTopic response) {
        Path config = CONFIGS.resolve(response.config() + ".yaml");
        assertTrue(
            LectureRun.all().stream().anyMatch(run -> run.config().equals(response.config())),
            response.config() + " is run");
        Response planned =
            Response.of(planned(SweepFile.read(config).sweep()), response.parameter())
                .orElseThrow();
        for (ResponseTopic.Held claim : response.claims()) {
          assertNotNull(claim.rule().judgement().apply(planned), claim.claim().sentence());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "17-manual-search",
        "18-grid-search",
        "19-random-search",
        "20-bayesian-optimisation"
      })
  void noSearchMaySpendMoreThanHyperbandAndNoneMuchLess(String config) {
    SearchMethod method = SweepFile.read(CONFIGS.resolve("21-hyperband.yaml")).sweep().method();
    SearchMethod.Hyperband hyperband = method.brackets().orElseThrow();
    int longest = hyperband.maxEpochs().orElseThrow();
    double budget = 0;
    for (Bracket bracket : BracketTable.of(longest, hyperband.eta())) {
      int before = 0;
      for (Rung rung : bracket.rungs()) {
        budget += rung.trials() * (rung.epochs() - before);
        before = rung.epochs();
      }
    }
    Sweep sweep = SweepFile.read(CONFIGS.resolve(config + ".yaml")).sweep();
    int trials =
        sweep
            .runCap()
            .orElseGet(() -> DryRun.candidates(sweep, new Seed(0), Integer.MAX_VALUE).size());
    assertTrue(trials * longest <= budget, trials * longest + " of " + budget);
    assertTrue(trials * longest > 0.9 * budget, trials * longest + " of " + budget);
    assertTrue(
        LectureRun.all().stream()
            .filter(run -> run.config().equals(config))
            .allMatch(run -> run.assignments().contains("training.epochs=" + longest)));
  }

  @Test
  void everyRunOfThePageHasItsConfig() {
    for (LectureRun run : LectureRun.all()) {
      Path config = run.file(CONFIGS);
      assertTrue(Files.isRegularFile(config), config + " exists");
    }
  }
}
