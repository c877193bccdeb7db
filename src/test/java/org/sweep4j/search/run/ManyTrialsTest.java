package org.sweep4j.search.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep4j.search.journal.Journal;
import org.sweep4j.search.journal.TrialDocument;

/** 10,000 trials of next to no work: what is left is the runner's own time. */
class ManyTrialsTest {
  private static final int TRIALS = 10_000;

  /** Five times what issue and machine allow, so that a busy machine does not fail the build. */
  private static final double MOST_MILLISECONDS_PER_TRIAL = 1.0;

  private static final double MOST_SECONDS_TO_RESUME = 2;

  @TempDir private Path directory;

  private static FunctionTrainer trivial() {
    return new FunctionTrainer(3, 2, Sweeps::bowl);
  }

  @Test
  void theRunnerItselfCostsLittle() {
    long started = System.nanoTime();
    assertEquals(TRIALS, Sweeps.run(Sweeps.random(TRIALS), trivial(), 2).trials().size());
    double milliseconds = (System.nanoTime() - started) / 1e6 / TRIALS;
    assertTrue(milliseconds < MOST_MILLISECONDS_PER_TRIAL, milliseconds + " ms per trial");
  }

  @Test
  void resumingReadsTheJournalQuickly() throws IOException {
    Path file = directory.resolve("trials.jsonl");
    Files.write(
        file,
        Sweeps.run(Sweeps.random(TRIALS), trivial(), 2).trials().stream()
            .map(TrialDocument.LINE::line)
            .toList());
    long started = System.nanoTime();
    try (Journal journal = Journal.open(file)) {
      SweepRunner runner =
          new SweepRunner(Sweeps.random(TRIALS), trivial(), journal, Execution.withWorkers(2));
      assertEquals(TRIALS, runner.run().trials().size());
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    assertTrue(seconds < MOST_SECONDS_TO_RESUME, seconds + " s");
  }
}
