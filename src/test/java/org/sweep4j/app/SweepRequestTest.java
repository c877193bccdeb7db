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
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep4j.config.Objective;
import org.sweep4j.search.Trial;
import org.sweep4j.search.journal.SweepDirectory.Existing;
import org.sweep4j.search.run.Ending;
import org.sweep4j.search.run.Execution;

class SweepRequestTest {
  @TempDir private Path folder;
  private Path file = Path.of("");
  private SweepRequest request;

  private SweepRequest request(int epochs, Existing existing) {
    return SweepRequest.of(
        file,
        Optional.empty(),
        List.of("training.epochs=" + epochs),
        new OutputDirectory(folder.resolve("run"), existing),
        Execution.withWorkers(1),
        Optional.empty());
  }

  @BeforeEach
  void writeSweep() throws IOException {
    file =
        Files.writeString(
            folder.resolve("rates.yaml"),
            """
            method: grid
            experiment: %s
            parameters: {learning_rate: {values: [0.001, 0.01, 0.1]}}
            """
                .formatted(Path.of("configs", "iris.yaml").toAbsolutePath()));
    request = request(2, Existing.REFUSE);
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
