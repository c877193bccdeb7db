package org.sweep4j.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sweep4j.cli.Cli;

/**
 * Mutants of configurations, tables, run directories and model files, each given to a command: it
 * ends with a code that means something and without a trace, and writes nothing but its output.
 *
 * <p>{@code scripts/fuzz N SEED} tries as many as one likes.
 */
class FuzzTest {
  private static final int MUTANTS = Integer.getInteger("fuzz.mutants", 80);
  private static final long SEED = Long.getLong("fuzz.seed", 1);
  private static final int SECONDS = 30;
  private static final Set<Integer> CODES = Set.of(0, 1, 2, 130);
  private static final Path SETS = Path.of("src/main/resources/org/sweep4j/data/sets");

  @TempDir private static Path folder;
  private static Path iris;
  private static Path sweep;

  private final List<String> failures = new ArrayList<>();

  @BeforeAll
  static void runs() throws IOException {
    iris = folder.resolve("iris");
    sweep = folder.resolve("sweep");
    Path experiment =
        Files.writeString(
            folder.resolve("tiny.yaml"),
            """
            data: {source: iris}
            model: {hidden: {layers: 1, units: 3, activation: prelu}}
            training: {epochs: 2, optimizer: {name: adam}}
            """);
    Path grid =
        Files.writeString(
            folder.resolve("grid.yaml"),
            """
            method: grid
            experiment: tiny.yaml
            parameters: {learning_rate: {values: [0.01, 0.1]}}
            """);
    assertEquals(0, Cli.run("-q", "train", experiment, "--out", iris).code());
    assertEquals(0, Cli.run("-q", "sweep", grid, "--out", sweep).code());
  }

  /** What is done with the mutant of a number, which alone decides about it. */
  private interface Attempt {
    void with(Path place, Random random, Mutator mutator) throws Exception;
  }

  private void tryMutants(String name, int share, Attempt attempt) throws Exception {
    for (int number = 0; number < MUTANTS / share; number++) {
      Random random = new Random(SEED * 1_000_003 + number * 31L + name.hashCode());
      Path place = Files.createDirectories(folder.resolve(name));
      Set<String> before = names();
      try {
        attempt.with(place, random, new Mutator(random));
      } catch (Exception | AssertionError | StackOverflowError e) {
        failures.add("%s %d of seed %d: %s".formatted(name, number, SEED, e));
      }
      if (!before.equals(names())) {
        failures.add("%s %d of seed %d wrote elsewhere".formatted(name, number, SEED));
      }
      remove(place);
    }
    assertTrue(failures.isEmpty(), () -> String.join("\n", failures));
  }

  /** Beside the mutants, and where the tests run. */
  private static Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path place : List.of(folder, Path.of(""), Path.of("configs"))) {
      names.addAll(Arrays.asList(Objects.requireNonNull(place.toAbsolutePath().toFile().list())));
    }
    return names;
  }

  private static void remove(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Fails if the command hangs, ends with another code, or was surprised. */
  private static void run(Object... arguments) throws Exception {
    Cli cli;
    try {
      cli = CompletableFuture.supplyAsync(() -> Cli.run(arguments)).get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("hangs: " + Arrays.toString(arguments), e);
    }
    String said = cli.err() + cli.out();
    boolean surprised = said.contains("sweep4j failed:") || said.contains("\tat ");
    boolean raw = said.indexOf('\u001b') >= 0 || said.indexOf('\u0000') >= 0;
    if (!CODES.contains(cli.code()) || surprised || raw) {
      throw new AssertionError(
          "code %d, %s%s: %s"
              .formatted(cli.code(), Arrays.toString(arguments), raw ? " raw" : "", cli.err()));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (!Files.exists(copy)) {
          Files.copy(file, copy);
        }
      }
    }
  }

  private static <T> T one(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static List<Path> files(Path root, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  @Test
  void configurations() throws Exception {
    List<Path> configurations = files(Path.of("configs"), ".yaml");
    tryMutants(
        "configurations",
        1,
        (place, random, mutator) -> {
          String text = Files.readString(one(configurations, random));
          Path file = Files.writeString(place.resolve("mutant.yaml"), mutator.text(text));
          run("validate", file);
          if (text.contains("parameters:")) {
            run("sweep", file, "--dry-run", "3");
          }
        });
  }

  @Test
  void tables() throws Exception {
    List<Path> tables = files(SETS, ".csv");
    tryMutants(
        "tables",
        2,
        (place, random, mutator) -> {
          List<String> lines = Files.readAllLines(one(tables, random));
          int each = Math.max(1, lines.size() / 40);
          String text =
              IntStream.range(0, lines.size())
                  .filter(i -> i % each == 0)
                  .mapToObj(lines::get)
                  .collect(Collectors.joining("\n"));
          Path table = place.resolve("mutant.csv");
          Files.write(table, mutator.text(text).getBytes(StandardCharsets.UTF_8));
          String target = lines.get(0).substring(lines.get(0).lastIndexOf(',') + 1);
          Path experiment =
              Files.writeString(
                  place.resolve("e.yaml"),
                  """
                  data: {source: mutant.csv, target: %s}
                  model: {hidden: {layers: 1, units: 3, activation: relu}}
                  training: {epochs: 1}
                  """
                      .formatted(target));
          run("train", experiment, "--out", place.resolve("out"));
          run("predict", iris, table);
        });
  }

  @Test
  void runDirectories() throws Exception {
    tryMutants(
        "runs",
        2,
        (place, random, mutator) -> {
          copy(one(List.of(iris, sweep), random), place);
          Path part = one(files(place, "").stream().filter(Files::isRegularFile).toList(), random);
          byte[] content = Files.readAllBytes(part);
          Files.write(
              part,
              part.toString().endsWith(".zip")
                  ? mutator.bytes(content)
                  : mutator
                      .text(new String(content, StandardCharsets.UTF_8))
                      .getBytes(StandardCharsets.UTF_8));
          if (random.nextBoolean()) {
            withoutChecksums(place);
          }
          run("predict", place, SETS.resolve("iris.csv"));
          run("report", place);
          run("sweep", folder.resolve("grid.yaml"), "--out", place, "--resume");
        });
  }

  private static void withoutChecksums(Path run) throws IOException {
    for (Path result : files(run, "result.json")) {
      Files.writeString(result, Files.readString(result).replace("sha256", "older"));
    }
  }

  @Test
  void modelFiles() throws Exception {
    byte[] model = Files.readAllBytes(iris.resolve("model.zip"));
    tryMutants(
        "models",
        1,
        (place, random, mutator) -> {
          copy(iris, place);
          withoutChecksums(place);
          Files.write(place.resolve("model.zip"), mutator.zip(model));
          run("predict", place, SETS.resolve("iris.csv"));
        });
  }
}
