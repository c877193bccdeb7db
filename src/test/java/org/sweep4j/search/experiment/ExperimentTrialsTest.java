package org.sweep4j.search.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep4j.backprop.BackpropEngine;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.EarlyTermination;
import org.sweep4j.config.FoldPlan;
import org.sweep4j.config.Goal;
import org.sweep4j.config.GridOrder;
import org.sweep4j.config.Objective;
import org.sweep4j.config.Sampler;
import org.sweep4j.config.SearchMethod;
import org.sweep4j.config.Selection;
import org.sweep4j.config.Space;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.data.Dataset;
import org.sweep4j.random.Seed;
import org.sweep4j.search.FoldProgress;
import org.sweep4j.search.FoldTraining;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;
import org.sweep4j.search.journal.InMemoryLog;
import org.sweep4j.search.journal.TrialDocument;
import org.sweep4j.search.method.SweepPlans;
import org.sweep4j.search.run.Ending;
import org.sweep4j.search.run.Execution;
import org.sweep4j.search.run.SweepResult;
import org.sweep4j.search.run.SweepRunner;
import org.sweep4j.search.verdict.HeldOutRows;

class ExperimentTrialsTest {
  private static final String IRIS =
      """
      name: iris
      seed: 3
      data: {source: iris}
      model: {hidden: {layers: 1, units: 6, activation: tanh}}
      training: {epochs: 9, batch_size: 16, optimizer: {name: sgd, learning_rate: 0.1}}
      """;

  private static Sweep sweep(
      SearchMethod method, int folds, Optional<Objective> metric, Map<String, Space> parameters) {
    return new Sweep(
        method,
        metric,
        OptionalInt.of(6),
        Optional.empty(),
        new TreeMap<>(parameters),
        Optional.empty(),
        FoldPlan.of(folds),
        Map.of(),
        List.of(),
        Selection.DEFAULT,
        List.of());
  }

  private static Space choice(@Nullable Object... values) {
    return new Space.Categorical(List.of(values), Optional.empty());
  }

  private static Sweep rates(int folds) {
    return sweep(
        new SearchMethod.Grid(GridOrder.ALPHABETICAL),
        folds,
        Optional.empty(),
        Map.of("lr", choice(0.05, 0.5, 1e6)));
  }

  private static ExperimentTrials trials(Sweep sweep) {
    ExperimentTree tree = ExperimentTree.parse(IRIS, "iris.yaml", Path.of("."));
    return new ExperimentTrials(tree, sweep, (choice, plan) -> new BackpropEngine());
  }

  private static SweepResult run(Sweep sweep, int workers) {
    ExperimentTrials trials = trials(sweep);
    SweepPlans plans = new SweepPlans(sweep, trials.base().seed(), 9, Configuration.EMPTY);
    return new SweepRunner(
            plans.plan(trials.objective(), List.of(), trials::identity),
            trials,
            new InMemoryLog(List.of()),
            Execution.withWorkers(workers))
        .run();
  }

  @Test
  void aGridOverIrisFindsAGoodRate() {
    SweepResult result = run(rates(3), 2);
    Trial best = result.best().orElseThrow();
    assertEquals(3, result.trials().size());
    assertTrue(best.score().orElseThrow() > 0.85, best.toString());
    assertEquals(3, best.foldScores().size());
    assertEquals(9, best.epochs());
    assertEquals(3, best.seed());
    assertEquals(best.score().orElseThrow(), best.metrics().get("val_accuracy"), 1e-12);
    assertTrue(best.metrics().containsKey("val_loss"));
  }

  @Test
  void theJournalIsTheSameForAnyNumberOfWorkers() {
    Sweep halving =
        new Sweep(
            new SearchMethod.Random(),
            Optional.of(new Objective("val_loss", Goal.MINIMIZE, OptionalDouble.empty())),
            OptionalInt.of(6),
            Optional.of(new EarlyTermination(new EarlyTermination.Bands.From(2), 2, true)),
            new TreeMap<>(Map.of("lr", new Space.LogUniform(1e-4, 1))),
            Optional.empty(),
            FoldPlan.of(2),
            Map.of(),
            List.of(),
            Selection.DEFAULT,
            List.of());
    SweepResult one = run(halving, 1);
    assertEquals(lines(one), lines(run(halving, 4)));
    assertTrue(one.count(TrialState.STOPPED) > 0);
  }

  private static List<String> lines(SweepResult result) {
    return result.trials().stream()
        .map(TrialDocument.LINE::line)
        .map(line -> line.replaceAll("\"seconds\":[^,]*,", ""))
        .toList();
  }

  @Test
  void trainingInPiecesGivesTheSameAsTrainingAtOnce() throws Exception {
    ExperimentTrials trials = trials(rates(3));
    FoldProgress whole;
    try (FoldTraining run =
        trials.start(0, Configuration.of(Map.of("lr", 0.2)), 1, OptionalInt.empty())) {
      whole = run.advanceTo(Integer.MAX_VALUE);
    }
    try (FoldTraining run =
        trials.start(0, Configuration.of(Map.of("lr", 0.2)), 1, OptionalInt.empty())) {
      assertEquals(FoldProgress.Status.PAUSED, run.advanceTo(2).status());
      run.advanceTo(5);
      assertEquals(whole, run.advanceTo(Integer.MAX_VALUE));
    }
  }

  @Test
  void noFoldEverSeesATestRow() {
    ExperimentTrials trials = trials(rates(3));
    Dataset dataset = trials.dataset(trials.base());
    int[] seen =
        IntStream.range(0, 3)
            .mapToObj(fold -> FoldRows.of(trials.base(), dataset, 3, fold))
            .flatMapToInt(rows -> IntStream.of(rows.heldOut()))
            .sorted()
            .toArray();
    assertEquals(120, seen.length);
    assertEquals(120, IntStream.of(seen).distinct().count());
  }

  @Test
  void aTrialOfManyFoldsKeepsAsManyRowsAsTheVerdictReads() throws Exception {
    Sweep twentyFolds =
        new Sweep(
            new SearchMethod.Random(),
            Optional.empty(),
            OptionalInt.of(1),
            Optional.empty(),
            new TreeMap<>(Map.of("lr", choice(0.1))),
            Optional.empty(),
            new FoldPlan(2, 10),
            Map.of(),
            List.of(),
            Selection.DEFAULT,
            List.of());
    ExperimentTree tree =
        ExperimentTree.parse(
            """
            data: {source: digits, scale: standard}
            model: {hidden: {layers: 1, units: 2}}
            training: {epochs: 1, batch_size: 200}
            """,
            "digits.yaml",
            Path.of("."));
    ExperimentTrials trials =
        new ExperimentTrials(tree, twentyFolds, (choice, plan) -> new BackpropEngine());
    int kept = 0;
    for (int fold = 0; fold < 20; fold++) {
      try (FoldTraining run = trials.start(0, Configuration.EMPTY, fold, OptionalInt.empty())) {
        kept += run.advanceTo(1).rows().orElseThrow().size();
      }
    }
    assertEquals(kept, trials.heldOut().units().length);
    assertArrayEquals(trials.heldOut().units(), trials.rowUnits());
    assertTrue(kept <= 3 * 4096, "kept " + kept);
  }

  /** One group of thirty rows, twenty of two. */
  @Test
  void rowsOfAGroupAreOneUnitAndFoldsCountTheSame(@TempDir Path folder) throws IOException {
    StringBuilder rows = new StringBuilder("x,patient,y\n");
    for (int row = 0; row < 70; row++) {
      rows.append("%d,p%d,%s\n".formatted(row, row < 30 ? 0 : row / 2, row % 3 == 0 ? "a" : "b"));
    }
    Files.writeString(folder.resolve("rows.csv"), rows);
    ExperimentTree tree =
        ExperimentTree.parse(
            """
            data: {source: rows.csv, target: y, group: patient, test: 0}
            model: {hidden: {layers: 1, units: 2}}
            training: {epochs: 1, batch_size: 8}
            """,
            "rows.yaml",
            folder);
    HeldOutRows heldOut =
        new ExperimentTrials(tree, rates(2), (choice, plan) -> new BackpropEngine()).heldOut();
    assertEquals(21, IntStream.of(heldOut.units()).distinct().count());
    assertEquals(70, heldOut.units().length);
    assertEquals(2, DoubleStream.of(heldOut.weights()).sum(), 1e-9);
  }

  @Test
  void trialsShareSeedsAndFoldsDoNot() {
    ExperimentTrials trials = trials(rates(3));
    Dataset dataset = trials.dataset(trials.base());
    Seed first =
        FoldRows.of(trials.experiment(Configuration.of(Map.of("lr", 0.1))), dataset, 3, 0).seed();
    assertEquals(
        first,
        FoldRows.of(trials.experiment(Configuration.of(Map.of("lr", 0.2))), dataset, 3, 0).seed());
    assertTrue(!first.equals(FoldRows.of(trials.base(), dataset, 3, 1).seed()));
    assertEquals(trials.base().seed(), FoldRows.of(trials.base(), dataset, 0, 0).seed());
  }

  @Test
  void parametersThatMakeNoExperimentFailTheirTrialOnly() {
    Sweep sweep =
        sweep(
            new SearchMethod.Grid(GridOrder.ALPHABETICAL),
            2,
            Optional.empty(),
            Map.of("batch_size", choice(16, -1)));
    SweepResult result = run(sweep, 1);
    assertEquals(TrialState.COMPLETE, result.trials().get(0).state());
    assertEquals(TrialState.FAILED, result.trials().get(1).state());
    assertTrue(result.trials().get(1).error().orElseThrow().contains("batch_size"));
  }

  @Test
  void aMetricTheExperimentDoesNotListIsComputed() {
    Objective f1 = new Objective("val_f1", Goal.MAXIMIZE, OptionalDouble.empty());
    Sweep sweep =
        sweep(
            new SearchMethod.Grid(GridOrder.ALPHABETICAL),
            2,
            Optional.of(f1),
            Map.of("lr", choice(0.5)));
    assertTrue(run(sweep, 1).best().orElseThrow().score().orElseThrow() > 0.5);
  }

  @Test
  void aMetricOnTrainingRowsIsComputed() {
    Objective accuracy = new Objective("accuracy", Goal.MAXIMIZE, OptionalDouble.empty());
    Sweep sweep =
        sweep(
            new SearchMethod.Grid(GridOrder.ALPHABETICAL),
            0,
            Optional.of(accuracy),
            Map.of("lr", choice(0.5)));
    assertTrue(run(sweep, 1).best().orElseThrow().score().orElseThrow() > 0.5);
  }

  @Test
  void hyperbandContinuesSurvivorsToTheFullNumberOfEpochs() {
    Sweep sweep =
        sweep(
            new SearchMethod.Hyperband(OptionalInt.empty(), 3, Sampler.RANDOM),
            0,
            Optional.empty(),
            Map.of("lr", new Space.LogUniform(1e-4, 1)));
    SweepResult result = run(sweep, 2);
    assertEquals(lines(result), lines(run(sweep, 1)));
    assertEquals(9, result.best().orElseThrow().epochs());
  }

  private static Object identity(ExperimentTrials trials, String optimizer, double momentum) {
    return trials.identity(Configuration.of(Map.of("optimizer", optimizer, "momentum", momentum)));
  }

  @Test
  void aSettingThatTheExperimentDoesNotUseMakesNoOtherTrial() {
    ExperimentTrials trials =
        trials(
            sweep(
                new SearchMethod.Grid(GridOrder.ALPHABETICAL),
                2,
                Optional.empty(),
                Map.of("optimizer", choice("adam", "sgd"), "momentum", choice(0.5, 0.9))));
    assertEquals(identity(trials, "adam", 0.5), identity(trials, "adam", 0.9));
    assertNotEquals(identity(trials, "sgd", 0.5), identity(trials, "sgd", 0.9));
    assertNotEquals(identity(trials, "adam", 0.5), identity(trials, "sgd", 0.5));
  }

  @Test
  void dropoutOfLayersThatAreNotThereMakesNoOtherTrial() {
    ExperimentTrials trials =
        trials(
            sweep(
                new SearchMethod.Grid(GridOrder.ALPHABETICAL),
                2,
                Optional.empty(),
                Map.of("hidden_layers", choice(0, 1), "dropout", choice(0.1, 0.5))));
    Function<Integer, List<Object>> both =
        layers ->
            Stream.of(0.1, 0.5)
                .map(rate -> Map.of("hidden_layers", layers, "dropout", rate))
                .map(values -> trials.identity(Configuration.of(values)))
                .distinct()
                .toList();
    assertEquals(1, both.apply(0).size());
    assertEquals(2, both.apply(1).size());
  }

  @Test
  void aSmallSpaceIsTriedOnceAndTheSweepEnds() {
    Sweep sweep =
        sweep(
            new SearchMethod.Random(),
            2,
            Optional.empty(),
            Map.of("optimizer", choice("adam", "sgd"), "momentum", choice(0.5, 0.9)));
    SweepResult result = run(sweep, 2);
    assertEquals(Ending.EXHAUSTED, result.ending());
    assertEquals(3, result.trials().size());
    assertEquals(lines(result), lines(run(sweep, 1)));
  }

  private static void refuses(Sweep sweep, String message) {
    BadInputException e = assertThrows(BadInputException.class, () -> trials(sweep));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  @Test
  void aNameThatReachesNothingIsRefusedBeforeAnythingIsTrained() {
    refuses(
        sweep(
            new SearchMethod.Grid(GridOrder.ALPHABETICAL),
            3,
            Optional.empty(),
            Map.of("learning_rat", choice(1))),
        "did you mean 'learning_rate'");
  }

  @Test
  void aMetricThatDoesNotExistIsRefused() {
    Objective r2 = new Objective("val_r2", Goal.MAXIMIZE, OptionalDouble.empty());
    refuses(
        sweep(
            new SearchMethod.Grid(GridOrder.ALPHABETICAL),
            3,
            Optional.of(r2),
            Map.of("lr", choice(1))),
        "metric.name must be loss, a metric of a classification");
  }

  @Test
  void moreFoldsThanRowsAreRefused() {
    refuses(
        sweep(
            new SearchMethod.Grid(GridOrder.ALPHABETICAL),
            1000,
            Optional.empty(),
            Map.of("lr", choice(1))),
        "1000-fold cross-validation needs at least 1000 rows, found 120");
  }
}
