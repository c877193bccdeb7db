package org.sweep4j.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep4j.config.Objective;
import org.sweep4j.search.Trial;
import org.sweep4j.search.TrialState;
import org.sweep4j.search.journal.SweepDirectory.Existing;
import org.sweep4j.search.method.SweepDocument;
import org.sweep4j.search.run.Ending;
import org.sweep4j.search.run.Execution;
import org.sweep4j.search.verdict.Comparison;

class SweepRequestTest {
  @TempDir private Path folder;
  private SweepRequest request;

  private SweepRequest request(int epochs, Existing existing) {
    return request("run", epochs, existing, 1);
  }

  private SweepRequest request(String run, int epochs, Existing existing, int workers) {
    return SweepRequest.of(
        folder.resolve(run + ".yaml"),
        Optional.empty(),
        List.of("training.epochs=" + epochs),
        new OutputDirectory(folder.resolve(run), existing),
        Execution.withWorkers(workers),
        Optional.empty());
  }

  @BeforeEach
  void writeSweep() throws IOException {
    request = sweep("", "run");
  }

  /** A grid of three learning rates unless {@code lines} name other parameters. */
  private SweepRequest sweep(String lines, String run) throws IOException {
    String rates =
        lines.startsWith("parameters")
            ? ""
            : "parameters: {learning_rate: {values: [0.001, 0.01, 0.1]}}";
    Files.writeString(
        folder.resolve(run + ".yaml"),
        """
        method: grid
        experiment: %s
        %s
        %s
        """
            .formatted(Path.of("configs", "iris.yaml").toAbsolutePath(), rates, lines));
    return request(run, 2, Existing.REFUSE, 1);
  }

  /** What a trial came to, its time aside. */
  private record Scored(int number, List<Double> folds, List<Double> history) {
    static List<Scored> of(List<Trial> trials) {
      return trials.stream()
          .map(trial -> new Scored(trial.number(), trial.foldScores(), trial.history()))
          .toList();
    }
  }

  @Test
  void returnsTheTrialsAndTheTrainingOfTheBest() throws IOException {
    Events events = new Events();
    SweepOutcome outcome = request.run(events, new Cancellation());
    assertEquals(List.of("planned 3", "0", "1", "2", "refitting"), events.heard);
    assertEquals(3, outcome.result().trials().size());
    assertEquals(2, outcome.best().orElseThrow().history().epochs().size());
    assertFalse(outcome.interrupted());
    assertTrue(Files.exists(outcome.directory().resolve("best/model.zip")));
    assertTrue(outcome.document().refit().isPresent());
  }

  @Test
  void aCancelledSweepKeepsItsTrialsAndIsResumedFromThem() throws IOException {
    Cancellation cancellation = new Cancellation();
    SweepOutcome stopped =
        request.run(
            new SweepWatcher() {
              @Override
              public void finished(Trial trial, boolean best) {
                cancellation.request();
              }
            },
            cancellation);
    assertTrue(stopped.interrupted());
    assertEquals(1, stopped.result().trials().size());
    assertTrue(stopped.best().isEmpty());
    Events events = new Events();
    SweepOutcome whole = request(2, Existing.RESUME).run(events, new Cancellation());
    assertEquals(List.of("planned 3", "1", "2", "refitting"), events.heard);
    assertEquals(Ending.EXHAUSTED, whole.result().ending());
  }

  @Test
  void aSweepCancelledWhileTheBestIsTrainedIsInterruptedToo() throws IOException {
    Cancellation cancellation = new Cancellation();
    SweepOutcome outcome =
        request.run(
            new SweepWatcher() {
              @Override
              public void refitting() {
                cancellation.request();
              }
            },
            cancellation);
    assertTrue(outcome.interrupted());
    assertEquals(3, outcome.result().trials().size());
    assertFalse(Files.exists(outcome.directory().resolve("result.json")));
  }

  @Test
  void aStopAfterTheLastEpochComesTooLate() throws IOException {
    Cancellation cancellation = new Cancellation();
    SweepOutcome outcome =
        request(1, Existing.REFUSE)
            .run(
                new SweepWatcher() {
                  @Override
                  public void refitting() {
                    cancellation.request();
                  }
                },
                cancellation);
    assertFalse(outcome.interrupted());
    assertTrue(Files.exists(outcome.directory().resolve("report.html")));
  }

  @Test
  void theExperimentAsWrittenIsScoredBesideTheTrialsAndChangesNoneOfThem() throws IOException {
    SweepOutcome with = request.run(SweepWatcher.SILENT, new Cancellation());
    SweepOutcome without =
        sweep("baseline: false", "without").run(SweepWatcher.SILENT, new Cancellation());
    SweepDocument.Written written = with.document().baseline().orElseThrow();
    assertEquals(OptionalInt.empty(), written.trial());
    assertEquals(3, written.folds().size());
    assertEquals(
        written.score(),
        with.document().verdict().orElseThrow().baseline().stream()
            .mapToDouble(Comparison::score)
            .findFirst());
    assertEquals(3, with.result().trials().size());
    assertEquals(3, with.document().trials().get("total"));
    assertTrue(without.document().baseline().isEmpty());
    assertEquals(Scored.of(without.result().trials()), Scored.of(with.result().trials()));
  }

  @Test
  void aTrialThatIsTheExperimentAsWrittenIsNotTrainedAgain() throws IOException {
    String rate = "{learning_rate: {values: [0.001, 0.01, 0.05]}}";
    SweepOutcome outcome =
        sweep("parameters: " + rate, "same").run(SweepWatcher.SILENT, new Cancellation());
    Trial written =
        outcome.result().trials().stream()
            .filter(trial -> trial.parameters().values().containsValue(0.05))
            .findFirst()
            .orElseThrow();
    SweepDocument.Written baseline = outcome.document().baseline().orElseThrow();
    assertEquals(OptionalInt.of(written.number()), baseline.trial());
    assertEquals(written.score(), baseline.score());
  }

  @Test
  void theVerdictIsTheSameForAnyNumberOfWorkersAndAfterAnInterruption() throws IOException {
    SweepOutcome one = request.run(SweepWatcher.SILENT, new Cancellation());
    sweep("run_cap: 3", "other");
    Cancellation cancellation = new Cancellation();
    request("other", 2, Existing.REFUSE, 3)
        .run(
            new SweepWatcher() {
              @Override
              public void finished(Trial trial, boolean best) {
                cancellation.request();
              }
            },
            cancellation);
    SweepOutcome resumed =
        request("other", 2, Existing.RESUME, 3).run(SweepWatcher.SILENT, new Cancellation());
    assertEquals(one.document().verdict(), resumed.document().verdict());
    assertTrue(one.document().verdict().orElseThrow().expected().isPresent());
  }

  @Test
  void withinOneStandardErrorTheSmallestNetworkIsTrainedAgain() throws IOException {
    String units = "parameters: {units: {values: [4, 5, 6]}}\nchoose: one_se";
    SweepOutcome outcome = sweep(units, "small").run(SweepWatcher.SILENT, new Cancellation());
    Trial best = outcome.result().best().orElseThrow();
    Trial trained = outcome.document().chosen().orElse(best);
    double reach = best.standardDeviation().orElseThrow() / Math.sqrt(3);
    for (Trial trial : outcome.result().trials()) {
      boolean within = best.scoreOrNaN() - trial.scoreOrNaN() <= reach;
      assertTrue(!within || units(trial) >= units(trained), trial.toString());
    }
    String written = Files.readString(outcome.directory().resolve("best/experiment.yaml"));
    assertTrue(written.contains("units: %d".formatted(units(trained))), written);
  }

  private static int units(Trial trial) {
    return ((Number) trial.parameters().values().getOrDefault("units", 0)).intValue();
  }

  @Test
  void aRaceLeavesOutTheFoldsOfTrialsThatAreWorseAndSaysWhatThatSaved() throws IOException {
    String rates = "parameters: {learning_rate: {values: [0.1, 0.2, 0.0000001]}}\nfolds: 5\n";
    SweepOutcome whole = sweep(rates, "whole").run(SweepWatcher.SILENT, new Cancellation());
    SweepOutcome raced =
        sweep(rates + "racing: true", "raced").run(SweepWatcher.SILENT, new Cancellation());
    Trial lost = raced.result().trials().get(2);
    assertEquals(TrialState.STOPPED, lost.state());
    long trained = lost.foldScores().stream().filter(Double::isFinite).count();
    assertTrue(trained < 5);
    assertEquals(
        whole.result().trials().get(2).foldScores().subList(0, (int) trained),
        lost.foldScores().subList(0, (int) trained));
    SweepDocument.Saved saved = raced.document().saved().orElseThrow();
    assertEquals(new SweepDocument.Saved(1, 2 * (5 - trained), (5 - trained) / 15.0), saved);
    assertEquals(
        whole.result().best().map(Trial::number), raced.result().best().map(Trial::number));
  }

  @Test
  void repeatedFoldsAreTheFirstOnesAndOthers() throws IOException {
    SweepOutcome once = request.run(SweepWatcher.SILENT, new Cancellation());
    SweepOutcome twice =
        sweep("folds: {k: 3, repeats: 2}", "twice").run(SweepWatcher.SILENT, new Cancellation());
    for (int i = 0; i < 3; i++) {
      List<Double> scores = twice.result().trials().get(i).foldScores();
      assertEquals(once.result().trials().get(i).foldScores(), scores.subList(0, 3));
      assertEquals(6, scores.size());
    }
    assertTrue(
        twice.result().trials().stream()
            .anyMatch(
                trial ->
                    !trial.foldScores().subList(0, 3).equals(trial.foldScores().subList(3, 6))));
    assertTrue(twice.document().verdict().orElseThrow().expected().isPresent());
  }

  @Test
  void candidatesAreListedWithoutADirectory() {
    assertEquals(0.01, request.candidates(2, warning -> {}).get(1).values().get("learning_rate"));
    assertFalse(Files.exists(request.output().path()));
  }

  private static final class Events implements SweepWatcher {
    final List<String> heard = new ArrayList<>();

    @Override
    public void planned(OptionalLong trials, Objective objective) {
      heard.add("planned " + trials.orElseThrow());
    }

    @Override
    public void finished(Trial trial, boolean best) {
      heard.add(Integer.toString(trial.number()));
    }

    @Override
    public void refitting() {
      heard.add("refitting");
    }
  }
}
