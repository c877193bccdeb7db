package org.sweep4j.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.data.prepare.Preprocessing;
import org.sweep4j.engine.TrainingResult;
import org.sweep4j.engine.diagnostics.Diagnostics;
import org.sweep4j.search.journal.Journal;
import org.sweep4j.search.journal.TrialDocument;
import org.sweep4j.search.method.SweepDocument;

/**
 * Documents of run directories of version 0.1.0, made by {@code train one.yaml --folds 2}, {@code
 * train mixed.yaml} and {@code sweep configs/lecture/17-manual-search.yaml --set
 * training.epochs=9}: what is read of them is written again byte for byte.
 */
class RecordedDocumentsTest {
  private static final Path RECORDED = Path.of("src", "test", "resources", "recorded");

  private static String recorded(String run, String file) throws IOException {
    return Files.readString(RECORDED.resolve(run).resolve(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"classes", "regression"})
  void resultOfATrainingStaysAsItWas(String run) throws IOException {
    String text = recorded(run, "result.json");
    assertEquals(text, TrainingResult.DOCUMENT.text(TrainingResult.DOCUMENT.read(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"classes", "regression"})
  void diagnosticsStayAsTheyWere(String run) throws IOException {
    String text = recorded(run, "diagnostics.json");
    assertEquals(text, Diagnostics.DOCUMENT.line(Diagnostics.DOCUMENT.read(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"classes", "regression"})
  void preprocessingStaysAsItWas(String run) throws IOException {
    String text = recorded(run, "preprocessing.json");
    assertEquals(text, Preprocessing.DOCUMENT.text(Preprocessing.DOCUMENT.read(text)));
  }

  @Test
  void resultOfASweepStaysAsItWas() throws IOException {
    String text = recorded("sweep", "result.json");
    assertEquals(text, SweepDocument.DOCUMENT.text(SweepDocument.DOCUMENT.read(text)));
    assertTrue(SweepDocument.DOCUMENT.read(text).refit().isPresent());
  }

  @Test
  void trialsStayAsTheyWere() throws IOException {
    Path file = RECORDED.resolve("sweep").resolve("trials.jsonl");
    StringBuilder written = new StringBuilder();
    Journal.read(file)
        .forEach(trial -> written.append(TrialDocument.LINE.line(trial)).append('\n'));
    assertEquals(Files.readString(file), written.toString());
  }
}
