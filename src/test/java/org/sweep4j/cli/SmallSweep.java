package org.sweep4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A grid of four quick trials, for tests to run or to spoil. */
final class SmallSweep {
  private SmallSweep() {}

  /** Writes {@code iris.yaml} and the sweep over it, whose file is returned. */
  static Path write(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("iris.yaml"),
        """
        data: {source: iris}
        model: {hidden: {layers: 1, units: 4, activation: tanh}}
        training: {epochs: 4, optimizer: {name: sgd, learning_rate: 0.1}}
        """);
    return Files.writeString(
        folder.resolve("sweep.yaml"),
        """
        method: grid
        experiment: iris.yaml
        parameters:
          learning_rate: {values: [0.01, 0.1]}
          units: {values: [2, 4]}
        """);
  }
}
