package org.sweep4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sweep4j.dl4j.Dl4jRuntime;

/** Every file under {@code configs} runs, with fewer epochs and trials than it asks for. */
class ConfigFilesTest {
  private static final Path CONFIGS = Path.of("configs");

  /** Each with what a shorter run needs; a run is long enough to write every file. */
  private static final String EPOCHS = "training.epochs=2";

  private static final int MOST_TRIALS = 4;
  private static final String IMAGES = "/usr/share/datasets/fashion-mnist/";
  private static final String REQUIRE_IMAGES = "SWEEP4J_REQUIRE_IMAGES";

  /** Concepts 1 to 24 of the lecture; the 24th, applications, stands in {@code configs} too. */
  private static final int CONCEPTS = 24;

  private static final Set<String> TRAINING_FILES =
      Set.of(
          "experiment.yaml",
          "history.csv",
          "result.json",
          "model.zip",
          "preprocessing.json",
          "weights.json",
          "report.html");
  private static final Set<String> SWEEP_FILES =
      Set.of(
          "sweep.yaml",
          "experiment.yaml",
          "trials.jsonl",
          "result.json",
          "report.html",
          "best/model.zip",
          "best/report.html");

  @TempDir private Path out;

  static Stream<Path> experiments() throws IOException {
    return configs().stream().filter(file -> !isSweep(file));
  }

  static Stream<Path> sweeps() throws IOException {
    return configs().stream().filter(ConfigFilesTest::isSweep);
  }

  private static List<Path> configs() throws IOException {
    try (Stream<Path> files = Files.walk(CONFIGS)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static boolean isSweep(Path file) {
    return Pattern.compile("(?m)^method:").matcher(read(file)).find();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void experimentTrains(Path file) throws IOException {
    needImages(file);
    List<String> arguments = new ArrayList<>(List.of("train", file.toString()));
    if (!read(file).contains("epochs: 0")) {
      arguments.addAll(List.of("--set", EPOCHS));
    }
    run(arguments);
    assertFiles(TRAINING_FILES);
  }

  @ParameterizedTest
  @MethodSource("sweeps")
  void sweepFindsABestTrial(Path file) throws IOException {
    Path experiment = experimentOf(file);
    needImages(experiment);
    Path shorter = shortened(file, experiment);
    run(List.of("sweep", shorter.toString(), "--set", EPOCHS, "--workers", "1"));
    assertFiles(SWEEP_FILES);
  }

  /** The sweep as it stands, but for few trials of few epochs. */
  private Path shortened(Path file, Path experiment) throws IOException {
    String text =
        read(file)
            .replaceAll("(?m)^run_cap:.*\n", "")
            .replaceAll("(?m)^max_epochs:.*", "max_epochs: 3")
            .replaceAll("(?m)^rounds:.*", "rounds: 1")
            .replaceAll("(?m)^folds:.*\n", "")
            .replaceAll("(?m)^experiment:.*", "experiment: " + experiment.toAbsolutePath());
    String caps = "run_cap: " + MOST_TRIALS + "\nfolds: 2\n";
    return Files.writeString(out.resolve(file.getFileName().toString()), caps + text);
  }

  private static Path experimentOf(Path sweep) {
    Matcher named = Pattern.compile("(?m)^experiment: *(\\S+)").matcher(read(sweep));
    assertTrue(named.find(), sweep + " names its experiment");
    return sweep.resolveSibling(named.group(1));
  }

  private static void needImages(Path file) {
    boolean there = !read(file).contains(IMAGES) || Files.isDirectory(Path.of(IMAGES));
    if (!"1".equals(System.getenv(REQUIRE_IMAGES))) {
      assumeTrue(there, "Debian's dataset-fashion-mnist is not installed");
    }
  }

  private void run(List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--quiet", "--out", out.resolve("run").toString()));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(new ByteArrayOutputStream(), err, false, false);
    int code = Sweep4j.commandLine(console).execute(all.toArray(String[]::new));
    console.flush();
    assertEquals(0, code, err.toString(StandardCharsets.UTF_8));
  }

  private void assertFiles(Set<String> names) throws IOException {
    for (String name : names) {
      Path file = out.resolve("run").resolve(name);
      assertTrue(Files.isRegularFile(file), name + " is written");
      assertTrue(Files.size(file) > 0, name + " holds something");
    }
  }

  @Test
  void everyConceptHasAConfigOfItsNumber() throws IOException {
    Set<Integer> numbers = new TreeSet<>();
    for (Path file : configs()) {
      Matcher number = Pattern.compile("^(\\d\\d)-").matcher(file.getFileName().toString());
      if (number.find()) {
        numbers.add(Integer.parseInt(number.group(1)));
      }
    }
    assertEquals(new TreeSet<>(IntStream.rangeClosed(1, CONCEPTS).boxed().toList()), numbers);
  }

  @Test
  void everyConfigSaysInItsFirstLineWhatItShows() throws IOException {
    for (Path file : configs()) {
      assertTrue(read(file).startsWith("# "), file + " starts with a sentence");
    }
  }

  @Test
  void filesAndCommandsOfTheReadmeExist() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Matcher names =
        Pattern.compile("\\b(configs/[\\w/.-]+\\.yaml|scripts/[\\w./-]*\\w)").matcher(readme);
    int found = 0;
    for (; names.find(); found++) {
      assertTrue(Files.exists(Path.of(names.group(1))), names.group(1) + " of README.md exists");
    }
    assertFalse(found == 0, "README.md names files");
    Map<String, ?> commands = commands();
    Matcher used = Pattern.compile("(?m)^ *scripts/sweep4j ([a-z]+)").matcher(readme);
    while (used.find()) {
      assertTrue(commands.containsKey(used.group(1)), used.group(1) + " of README.md is a command");
    }
  }

  private static Map<String, ?> commands() {
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    return Sweep4j.commandLine(new Console(sink, sink, false, false)).getSubcommands();
  }

  @org.junit.jupiter.api.BeforeAll
  static void prepareNativeLibraries() {
    Dl4jRuntime.prepare();
  }
}
