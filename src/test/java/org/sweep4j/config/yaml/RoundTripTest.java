package org.sweep4j.config.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.config.Experiment;
import org.sweep4j.config.Sweep;
import org.sweep4j.config.yaml.experiment.ExperimentKeys;
import org.sweep4j.config.yaml.experiment.ExperimentTree;
import org.sweep4j.config.yaml.kind.ReadOption;
import org.sweep4j.config.yaml.sweep.SweepFile;
import org.sweep4j.config.yaml.sweep.SweepKeys;
import org.sweep4j.config.yaml.text.YamlText;

/** Every file that is read, written by the same description, reads back as the same. */
class RoundTripTest {
  private static final Path CONFIGS = Path.of("configs");
  private static final Path SAMPLES = Path.of("src/test/resources/conformance/valid");

  static Stream<Path> experiments() throws IOException {
    return files(CONFIGS).filter(file -> !isSweep(file));
  }

  static Stream<Path> sweeps() throws IOException {
    return Stream.concat(files(CONFIGS).filter(RoundTripTest::isSweep), files(SAMPLES));
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  private static boolean isSweep(Path file) {
    try {
      return Pattern.compile("(?m)^method:").matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void experimentIsReadAsItIsWritten(Path file) {
    ReadOption[] all = {ReadOption.FOLDS, ReadOption.WITHOUT_FILES};
    Experiment experiment = ExperimentTree.read(file).experiment(all);
    String written = ExperimentKeys.write(experiment);
    assertEquals(experiment, ExperimentTree.parse(written, "w", Path.of("")).experiment(all));
  }

  @ParameterizedTest
  @MethodSource("sweeps")
  void sweepIsReadAsItIsWritten(Path file) {
    Sweep sweep = SweepFile.read(file, ReadOption.WITHOUT_FILES).sweep();
    String written = YamlText.write(SweepKeys.SECTION.write(sweep));
    assertEquals(
        sweep,
        SweepFile.parse(written, "w", Path.of(""), ReadOption.WITHOUT_FILES).sweep(),
        written);
  }
}
