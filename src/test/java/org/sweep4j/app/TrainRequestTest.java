package org.sweep4j.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep4j.backprop.StepTrace;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Problem;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.engine.Training;
import org.sweep4j.report.LiveServer;
import org.sweep4j.search.journal.SweepDirectory.Existing;

class TrainRequestTest {
  private static final TrainRequest IRIS = iris("training.epochs=3");

  @TempDir private Path folder;

  private static TrainRequest iris(String... assignments) {
    ExperimentTree file = ExperimentTree.read(Path.of("configs", "iris.yaml"));
    return TrainRequest.of(file.set(List.of(assignments)));
  }

  @Test
  void returnsTheOutcomeAndWhereItIsWritten() throws IOException {
    Path run = folder.resolve("run");
    TrainResult result =
        IRIS.into(new OutputDirectory(run)).run(TrainListener.SILENT, new Cancellation());
    assertEquals(3, result.outcome().history().epochs().size());
    assertEquals(run, result.directory().orElseThrow());
    assertEquals("complete", result.document().orElseThrow().status());
    assertTrue(Files.exists(run.resolve("report.html")));
  }

  @Test
  void withoutADirectoryTheSameNetworkIsTrainedAndNothingWritten() throws IOException {
    TrainResult kept = IRIS.run(TrainListener.SILENT, new Cancellation());
    TrainResult written =
        IRIS.into(new OutputDirectory(folder.resolve("run")))
            .run(TrainListener.SILENT, new Cancellation());
    assertEquals(written.outcome().training().evaluation(), kept.outcome().training().evaluation());
    assertTrue(kept.directory().isEmpty());
    assertTrue(kept.document().isEmpty());
  }

  @Test
  void theListenerHearsOfFoldsAndEpochsInOrder() throws IOException {
    Events events = new Events();
    TrainResult result =
        new TrainRequest(IRIS.experiment(), 2, 2, OptionalInt.empty(), false, Optional.empty())
            .run(events, new Cancellation());
    assertEquals(
        List.of(
            "fold 0 of 2 epochs",
            "1",
            "2",
            "ended",
            "fold 1 of 2 epochs",
            "1",
            "2",
            "ended",
            "all of 2 epochs",
            "1",
            "2",
            "ended"),
        events.heard);
    assertEquals(2, result.folds().get("val_loss").values().size());
  }

  @Test
  void theListenerHearsWarningsAndTheFirstUpdateBeforeItIsTrained() throws IOException {
    Events events = new Events();
    ExperimentTree adam = iris("training.optimizer.name=adam", "training.epochs=1").experiment();
    new TrainRequest(adam, 0, 1, OptionalInt.empty(), true, Optional.empty())
        .run(events, new Cancellation());
    assertEquals(List.of("warning", "trace", "all of 1 epochs", "1", "ended"), events.heard);
  }

  @Test
  void aCancelledTrainingIsPutAsideAndGoesOnToTheSameFiles() throws IOException {
    Path whole = folder.resolve("whole");
    IRIS.into(new OutputDirectory(whole)).run(TrainListener.SILENT, new Cancellation());
    Path run = folder.resolve("run");
    OutputDirectory again = new OutputDirectory(run, Existing.RESUME);
    Events events = cancelAfterAnEpoch(again);
    assertEquals(List.of("all of 3 epochs", "1", "ended"), events.heard);
    assertTrue(again.holdsCheckpoint());
    assertThrows(
        BadInputException.class,
        () -> IRIS.into(new OutputDirectory(run)).run(events, new Cancellation()));
    events.heard.clear();
    IRIS.into(again).run(events, new Cancellation());
    assertEquals(List.of("all of 3 epochs", "2", "3", "ended"), events.heard);
    assertFalse(again.holdsCheckpoint());
    for (String name : List.of("weights.json", "model.zip", "diagnostics.json")) {
      assertEquals(-1, Files.mismatch(whole.resolve(name), run.resolve(name)), name);
    }
  }

  @Test
  void aTrainingPutAsideIsNotContinuedAsAnotherOne() throws IOException {
    OutputDirectory again = new OutputDirectory(folder.resolve("run"), Existing.RESUME);
    cancelAfterAnEpoch(again);
    TrainRequest other = iris("training.epochs=4").into(again);
    BadInputException refused =
        assertThrows(
            BadInputException.class, () -> other.run(TrainListener.SILENT, new Cancellation()));
    assertTrue(
        refused.getMessage().contains("was 'epochs: 3', now it is 'epochs: 4'"),
        refused.getMessage());
    assertTrue(again.holdsCheckpoint());
  }

  @Test
  void aDamagedCheckpointIsRefusedByName() throws IOException {
    OutputDirectory again = new OutputDirectory(folder.resolve("run"), Existing.RESUME);
    cancelAfterAnEpoch(again);
    Files.write(again.path().resolve("checkpoint.bin"), new byte[100]);
    BadInputException refused =
        assertThrows(
            BadInputException.class,
            () -> IRIS.into(again).run(TrainListener.SILENT, new Cancellation()));
    assertTrue(refused.getMessage().contains("checkpoint.bin: it must be as Sweep4j wrote it"));
  }

  private static Events cancelAfterAnEpoch(OutputDirectory output) {
    Cancellation cancellation = new Cancellation();
    Events events =
        new Events() {
          @Override
          public void epochEnded(Training training) {
            super.epochEnded(training);
            cancellation.request();
          }
        };
    assertThrows(CancellationException.class, () -> IRIS.into(output).run(events, cancellation));
    return events;
  }

  @Test
  void cancelledBetweenFoldsItLeavesNothing() {
    Path run = folder.resolve("run");
    Cancellation cancellation = new Cancellation();
    Events events =
        new Events() {
          @Override
          public void ended() {
            cancellation.request();
          }
        };
    TrainRequest request =
        new TrainRequest(
            IRIS.experiment(),
            2,
            Integer.MAX_VALUE,
            OptionalInt.empty(),
            false,
            Optional.of(new OutputDirectory(run)));
    assertThrows(CancellationException.class, () -> request.run(events, cancellation));
    assertFalse(Files.exists(run));
  }

  @Test
  void nothingIsTrainedForADirectoryThatMayNotBeReplaced() throws IOException {
    Files.writeString(folder.resolve("experiment.yaml"), "mine");
    Events events = new Events();
    TrainRequest request = IRIS.into(new OutputDirectory(folder));
    assertThrows(BadInputException.class, () -> request.run(events, new Cancellation()));
    assertEquals(List.of(), events.heard);
  }

  @Test
  void theLivePageSaysHowFarEachFoldIs() throws IOException, InterruptedException {
    Path run = folder.resolve("run");
    Set<String> seen = new LinkedHashSet<>();
    try (LiveServer server = LiveServer.start(run, 0)) {
      HttpRequest page = HttpRequest.newBuilder(server.address()).build();
      TrainListener slow =
          new TrainListener() {
            @Override
            public void epochEnded(Training training) {
              try {
                Thread.sleep(400); // progress is written once a second
                String html =
                    HttpClient.newHttpClient()
                        .send(page, HttpResponse.BodyHandlers.ofString())
                        .body();
                seen.add(html.replaceAll("(?s).*?<p class=\"lead\">(.*?)[;<].*", "$1"));
              } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
              }
            }
          };
      new TrainRequest(
              iris("training.epochs=5").experiment(),
              2,
              Integer.MAX_VALUE,
              OptionalInt.empty(),
              false,
              Optional.of(new OutputDirectory(run)))
          .run(slow, new Cancellation());
    }
    for (String part : List.of("Fold 1 of 2: ", "Fold 2 of 2: ", "")) {
      assertTrue(
          seen.stream().anyMatch(text -> text.matches(part + "[1-5] of 5 epochs")), part + seen);
    }
  }

  private static class Events implements TrainListener {
    final List<String> heard = new ArrayList<>();

    @Override
    public void warned(Problem warning) {
      heard.add("warning");
    }

    @Override
    public void traced(StepTrace trace) {
      heard.add("trace");
    }

    @Override
    public void started(OptionalInt fold, int epochs) {
      String part = fold.isPresent() ? "fold " + fold.getAsInt() : "all";
      heard.add(part + " of " + epochs + " epochs");
    }

    @Override
    public void epochEnded(Training training) {
      heard.add(Integer.toString(training.epochsRun()));
    }

    @Override
    public void ended() {
      heard.add("ended");
    }
  }
}
