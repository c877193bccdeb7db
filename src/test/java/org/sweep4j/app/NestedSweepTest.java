package org.sweep4j.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep4j.config.BadInputException;
import org.sweep4j.search.Trial;
import org.sweep4j.search.journal.Journal;
import org.sweep4j.search.journal.SweepDirectory.Existing;
import org.sweep4j.search.method.SweepDocument;
import org.sweep4j.search.run.Execution;

/** Against numpy, see {@code src/test/python/nested_golden.py}. */
class NestedSweepTest {
  private static final double TOLERANCE = 1e-12;

  @TempDir private Path folder;
  private JsonNode golden = new ObjectMapper().createObjectNode();

  @BeforeEach
  void writeFiles() throws IOException {
    try (InputStream file = getClass().getResourceAsStream("/golden/search/nested.json")) {
      golden = new ObjectMapper().readTree(file);
    }
    StringBuilder table = new StringBuilder("a,b,c,y\n");
    for (int row = 0; row < golden.get("y").size(); row++) {
      golden.get("x").get(row).forEach(value -> table.append(value.asText()).append(','));
      table.append(golden.get("y").get(row).asText()).append('\n');
    }
    Files.writeString(folder.resolve("table.csv"), table);
    Files.writeString(
        folder.resolve("linear.yaml"),
        """
        engine: backprop
        precision: double
        data:
          source: table.csv
          task: regression
          target_scaling: none
          shuffle: false
          test: 0
          validation: 0
        model:
          output: {activation: linear, loss: mse, kernel: [[0], [0], [0]]}
        training:
          epochs: %d
          batch_size: all
          optimizer: {name: sgd, learning_rate: 0.1}
        """
            .formatted(golden.get("epochs").asInt()));
    Files.writeString(
        folder.resolve("sweep.yaml"),
        """
        method: grid
        experiment: linear.yaml
        metric: {name: val_mse, goal: minimize}
        folds: %d
        nested: %d
        parameters: {learning_rate: {values: %s}}
        """
            .formatted(
                golden.get("folds").asInt(), golden.get("parts").asInt(), golden.get("rates")));
  }

  private SweepRequest request(String run, Existing existing, int workers) {
    return SweepRequest.of(
        folder.resolve("sweep.yaml"),
        Optional.empty(),
        List.of(),
        new OutputDirectory(folder.resolve(run), existing),
        Execution.withWorkers(workers),
        Optional.empty());
  }

  @Test
  void eachPartJudgesTheSearchOverTheOthers() throws IOException {
    SweepDocument document =
        request("run", Existing.REFUSE, 2).run(SweepWatcher.SILENT, new Cancellation()).document();
    SweepDocument.Nested nested = document.nested().orElseThrow();
    List<Double> expected =
        StreamSupport.stream(golden.get("scores").spliterator(), false)
            .map(JsonNode::asDouble)
            .toList();
    for (int part = 0; part < expected.size(); part++) {
      assertEquals(expected.get(part), nested.folds().get(part), TOLERANCE);
    }
    assertEquals(golden.get("mean").asDouble(), nested.score(), TOLERANCE);
    assertEquals(golden.get("std").asDouble(), nested.std().orElseThrow(), TOLERANCE);
  }

  @Test
  void interruptedAmidTheNestedSearchesItGoesOnToTheSameResult() throws IOException {
    SweepDocument whole =
        request("run", Existing.REFUSE, 1).run(SweepWatcher.SILENT, new Cancellation()).document();
    Path other = Files.createDirectories(folder.resolve("other"));
    copyKilled(folder.resolve("run"), other);
    SweepDocument resumed =
        request("other", Existing.RESUME, 3)
            .run(SweepWatcher.SILENT, new Cancellation())
            .document();
    assertEquals(whole.nested(), resumed.nested());
    for (int part = 1; part <= golden.get("parts").asInt(); part++) {
      String name = "nested-%d.jsonl".formatted(part);
      assertEquals(scores(folder.resolve("run").resolve(name)), scores(other.resolve(name)), name);
    }
    request("other", Existing.OVERWRITE, 1).run(SweepWatcher.SILENT, new Cancellation());
    assertEquals(golden.get("rates").size(), scores(other.resolve("nested-1.jsonl")).size());
  }

  @Test
  void whatNestedCannotDoIsSaidBeforeTheFirstTrial() throws IOException {
    Path sweep = folder.resolve("sweep.yaml");
    Files.writeString(
        sweep,
        Files.readString(sweep)
            .replaceFirst("parameters: .*", "parameters: {seed: {values: [1, 2]}}"));
    BadInputException refused =
        assertThrows(
            BadInputException.class,
            () -> request("run", Existing.REFUSE, 1).run(SweepWatcher.SILENT, new Cancellation()));
    assertTrue(String.valueOf(refused.getMessage()).contains("the same rows for all trials"));
    assertFalse(Files.exists(folder.resolve("run")));
  }

  @Test
  void whereTheTimeIsUpThereIsNoNestedScore() throws IOException {
    SweepRequest request =
        SweepRequest.of(
            folder.resolve("sweep.yaml"),
            Optional.empty(),
            List.of(),
            new OutputDirectory(folder.resolve("run"), Existing.REFUSE),
            new Execution(1, OptionalInt.empty(), Optional.of(Duration.ofNanos(1))),
            Optional.empty());
    SweepDocument document = request.run(SweepWatcher.SILENT, new Cancellation()).document();
    assertEquals(Optional.empty(), document.nested());
  }

  /** The files of a sweep that was killed in its second nested search. */
  private static void copyKilled(Path from, Path to) throws IOException {
    for (String name :
        List.of(
            "sweep.yaml",
            "experiment.yaml",
            "experiment-as-written.yaml",
            "data.sha256",
            "trials.jsonl",
            "nested-1.jsonl")) {
      Files.copy(from.resolve(name), to.resolve(name));
    }
    List<String> lines = Files.readAllLines(from.resolve("nested-2.jsonl"));
    assertTrue(lines.size() > 1);
    Files.writeString(
        to.resolve("nested-2.jsonl"), lines.get(0) + "\n" + lines.get(1).substring(0, 20));
  }

  private static List<List<Double>> scores(Path journal) throws IOException {
    return Journal.read(journal).stream().map(Trial::foldScores).toList();
  }
}
