package org.sweep4j.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sweep4j.config.Metric;
import org.sweep4j.engine.AtomicFile;
import org.sweep4j.engine.RunDirectory;
import org.sweep4j.engine.Training;
import org.sweep4j.engine.TrainingJob;
import org.sweep4j.engine.TrainingSoFar;

/** Says in the run directory, once a second, how far a training is. */
final class ProgressFile implements AutoCloseable {
  private static final double NANOS = 1e9;

  private final Path file;
  private final Optional<String> part;
  private final int epochs;
  private final List<Metric> metrics;
  private final boolean withValidation;
  private final long began = System.nanoTime();
  private double written;
  private int doneBefore = -1;

  /**
   * @param fold such as "fold 2 of 3"; empty for the training whose network is kept
   */
  ProgressFile(Path directory, Optional<String> fold, TrainingJob job, int epochs) {
    this.file = directory.resolve(RunDirectory.PROGRESS);
    this.part = fold;
    this.epochs = epochs;
    this.metrics = job.experiment().training().metrics(job.dataset().task());
    this.withValidation = fold.isPresent() || job.split().validation().length > 0;
  }

  void afterEpoch(Training training) {
    double seconds = (System.nanoTime() - began) / NANOS;
    if (doneBefore < 0) {
      doneBefore = training.epochsRun() - 1;
    }
    if (seconds - written < 1) {
      return;
    }
    written = seconds;
    TrainingSoFar soFar =
        TrainingSoFar.of(
            part, training.history(), epochs, seconds, doneBefore, metrics, withValidation);
    try {
      AtomicFile.write(file, TrainingSoFar.DOCUMENT.line(soFar));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be written", e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be deleted", e);
    }
  }
}
