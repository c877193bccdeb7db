package org.sweep4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep4j.house.Growth;

/** Commands given more than people give them. */
class LargeInputsTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeAnExperiment() {
    write("table.csv", "x,y\n" + rows(30, row -> row + "," + (row % 3)));
    write(
        "experiment.yaml",
        """
        data: {source: table.csv, task: classification}
        model: {hidden: {layers: 1, units: 1}}
        training: {batch_size: all}
        """);
  }

  private static String rows(int count, IntFunction<String> row) {
    return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n")) + "\n";
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(int code, Object... arguments) {
    Cli cli = Cli.run(arguments);
    assertEquals(code, cli.code(), cli.err());
  }

  @Test
  void ofAQuoteThatIsNeverClosed() {
    Growth.assertLinear(
        10_000,
        lines -> run(2, "data", write("open.csv", "a,y\n\"1,0\n" + rows(lines, row -> "1.5,0"))));
  }

  @Test
  void ofEpochs() {
    Growth.assertLinear(
        4_000,
        epochs ->
            run(
                0,
                "train",
                folder.resolve("experiment.yaml"),
                "-q",
                "--set",
                "training.epochs=" + epochs,
                "--out",
                folder.resolve("run"),
                "--overwrite"));
  }

  @Test
  void ofColumns() {
    Growth.assertLinear(
        1_000,
        columns -> {
          String names =
              IntStream.range(0, columns)
                  .mapToObj(i -> "c" + i + ",")
                  .collect(Collectors.joining());
          String numbers = "1.5,".repeat(columns);
          run(0, "data", write("wide.csv", names + "y\n" + rows(20, row -> numbers + row % 2)));
        });
  }

  @Test
  void ofLayersAndOfEnqueuedTrials() {
    Growth.assertLinear(
        300,
        layers ->
            run(
                0,
                "validate",
                write(
                    "deep.yaml",
                    "data: {source: iris}\nmodel:\n  layers:\n"
                        + rows(layers, layer -> "    - dense: {units: 2}"))));
    Growth.assertLinear(
        500,
        trials ->
            run(
                0,
                "validate",
                write(
                    "sweep.yaml",
                    "method: random\nexperiment: experiment.yaml\nrun_cap: 1\nenqueue:\n"
                        + rows(trials, trial -> "  - {learning_rate: 0.1}")
                        + "parameters:\n  learning_rate: {min: 0.01, max: 0.5}\n")));
  }
}
