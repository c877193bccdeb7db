package org.sweep4j.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.sweep4j.engine.AtomicFile;
import org.sweep4j.engine.RunDirectory;
import org.sweep4j.engine.Training;
import org.sweep4j.file.RegularFile;

/**
 * A training put aside in its run directory every so often, so that a kill loses no more than that.
 */
final class Checkpoint {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration INTERVAL = Duration.ofSeconds(30);

  private final Path file;
  private long due = System.nanoTime() + FIRST.toNanos();

  Checkpoint(Path directory) {
    file = directory.resolve(RunDirectory.CHECKPOINT);
  }

  /** What was put aside before, if anything was. */
  Optional<byte[]> read() throws IOException {
    return exists()
        ? Optional.of(RegularFile.bytes(file, RegularFile.MOST_OF_A_RUN))
        : Optional.empty();
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** Saves the training if it is time, or if it will go no further now. */
  void afterEpoch(Training training, boolean cancelled) {
    if (cancelled || System.nanoTime() - due >= 0) {
      save(training);
      due = System.nanoTime() + INTERVAL.toNanos();
    }
  }

  private void save(Training training) {
    byte[] snapshot = training.snapshot();
    try {
      AtomicFile.write(file, temporary -> Files.write(temporary, snapshot));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be written", e);
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(file.resolveSibling("." + RunDirectory.CHECKPOINT + ".tmp"));
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
